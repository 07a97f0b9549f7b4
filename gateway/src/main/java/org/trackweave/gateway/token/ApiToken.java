package org.trackweave.gateway.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A key for programs. The secret itself is known to its owner only.
 *
 * @param scopes {@code read}, {@code write}
 * @param conferenceId the only conference it works for, null for all
 */
public record ApiToken(UUID id, UUID accountId, String name, List<String> scopes, @Nullable String conferenceId,
        Instant createdAt, Instant expiresAt, @Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {

    public ApiToken {
        scopes = List.copyOf(scopes);
    }

    public boolean usable(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
