package org.trackweave.testsupport;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/**
 * Tokens as the gateway would issue them. Every Spring test application trusts them by itself: {@code trackweave.jwt.*}
 * is set by {@link TestIdentityFactory}. Each call is a new account unless {@link TestToken#account} says otherwise.
 */
public final class TestTokens {

    static final String ISSUER = "trackweave-test";
    static final ECKey KEY = key();

    private TestTokens() {}

    /** A signed-in account without a role, as an API client with the scopes read and write. */
    public static TestToken speaker() {
        return new TestToken(UUID.randomUUID(), "Sample Speaker", "speaker@example.org", true, false, Map.of(),
                List.of("read", "write"), null);
    }

    /** A reviewer of one conference. */
    public static TestToken reviewer(String conference) {
        return speaker().named("Sample Reviewer").role(conference, "REVIEWER");
    }

    /** An organizer of one conference. */
    public static TestToken organizer(String conference) {
        return speaker().named("Sample Organizer").role(conference, "ORGANIZER");
    }

    /** A platform admin. */
    public static TestToken admin() {
        return speaker().named("Sample Admin").asAdmin();
    }

    /** The public keys, as the gateway would publish them. */
    public static String jwkSet() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This JDK lacks P-256.", impossible);
        }
    }
}
