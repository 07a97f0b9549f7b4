package org.trackweave.gateway.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.util.IdGenerator;

import org.trackweave.gateway.secret.Secret;

/** The keys that people make for programs. */
@Service
public class ApiTokens {

    /** What every token begins with. */
    public static final String PREFIX = "tw_";

    /** A row a minute is exact enough for "last used". */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    /** @param secret shown to its owner once */
    record Created(ApiToken token, Secret secret) {}

    private final ApiTokenTable table;
    private final IdGenerator ids;
    private final Clock clock;

    ApiTokens(ApiTokenTable table, IdGenerator ids, Clock clock) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
    }

    Created create(UUID accountId, NewApiToken wanted) {
        Instant now = clock.instant();
        Secret secret = Secret.random(PREFIX);
        ApiToken token = new ApiToken(ids.generateId(), accountId, wanted.name(), wanted.scopes(),
                wanted.conferenceId(), now, now.plus(wanted.expiresInDays(), ChronoUnit.DAYS), null, null);
        table.insert(token, secret.hash());
        return new Created(token, secret);
    }

    /** The usable token with this secret; notes that it is used. */
    public Optional<ApiToken> use(String secret) {
        Instant now = clock.instant();
        Optional<ApiToken> token = table.find(new Secret(secret).hash()).filter(found -> found.usable(now));
        token.filter(found -> found.lastUsedAt() == null || found.lastUsedAt().plus(USE_NOTED_EVERY).isBefore(now))
            .ifPresent(found -> table.used(found.id(), now));
        return token;
    }

    /** The latest first, the expired and revoked ones too. */
    List<ApiToken> of(UUID accountId) {
        return table.ofAccount(accountId);
    }

    /** False where the account has no such token in use. */
    boolean revoke(UUID id, UUID accountId) {
        return table.revoke(id, accountId, clock.instant());
    }
}
