package org.trackweave.gateway.identity;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.IdGenerator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/**
 * The keys that sign, shared by all gateways through the database. A new key is published a while before it signs, so
 * that every service knows it by then; an old one is published until no token it signed can still be fresh.
 */
@Service
class SigningKeys {

    /** One key pair and when it was made. */
    record SigningKey(ECKey pair, Instant createdAt) {}

    /** Longer than a resource server caches a key set. */
    private static final Duration PUBLISHED_BEFORE_USE = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMinutes(1);

    private record Known(List<SigningKey> newestFirst, Instant readAt) {}

    private final SigningKeyTable table;
    private final KeyWrap wrap;
    private final TransactionOperations transactions;
    private final IdentitySettings settings;
    private final IdGenerator ids;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    SigningKeys(SigningKeyTable table, KeyWrap wrap, TransactionOperations transactions, IdentitySettings settings,
            IdGenerator ids, Clock clock) {
        this.table = table;
        this.wrap = wrap;
        this.transactions = transactions;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** The key to sign with now. */
    ECKey current() {
        Instant now = clock.instant();
        List<SigningKey> keys = keys();
        return keys.stream()
            .filter(key -> !key.createdAt().plus(PUBLISHED_BEFORE_USE).isAfter(now))
            .findFirst()
            .orElse(keys.getLast())
            .pair();
    }

    /** The public halves, for the services. */
    JWKSet published() {
        return new JWKSet(keys().stream().<JWK>map(key -> key.pair().toPublicJWK()).toList());
    }

    private List<SigningKey> keys() {
        Instant now = clock.instant();
        Known read = known;
        if (read.readAt().plus(LOOK_AGAIN_AFTER).isAfter(now)) {
            return read.newestFirst();
        }
        synchronized (this) {
            if (known == read) {
                known = new Known(readOrMake(now), now);
            }
            return known.newestFirst();
        }
    }

    private List<SigningKey> readOrMake(Instant now) {
        List<SigningKey> keys = read();
        if (!due(keys, now)) {
            return keys;
        }
        transactions.executeWithoutResult(_ -> {
            table.lock();
            if (due(read(), now)) {
                ECKey made = make();
                table.insert(new SigningKeyTable.Row(made.getKeyID(),
                        wrap.wrap(made.toJSONString(), made.getKeyID()), now));
                table.deleteOlderThan(now.minus(settings.keyLifetime().multipliedBy(2)));
            }
        });
        return read();
    }

    private boolean due(List<SigningKey> newestFirst, Instant now) {
        return newestFirst.isEmpty()
                || newestFirst.getFirst().createdAt().plus(settings.keyLifetime()).isBefore(now);
    }

    private List<SigningKey> read() {
        return table.all()
            .stream()
            .map(row -> new SigningKey(parse(wrap.unwrap(row.wrapped(), row.id())), row.createdAt()))
            .toList();
    }

    private ECKey make() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(ids.generateId().toString())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK makes no P-256 keys.", e);
        }
    }

    private static ECKey parse(String json) {
        try {
            return ECKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored signing key is no key.", e);
        }
    }
}
