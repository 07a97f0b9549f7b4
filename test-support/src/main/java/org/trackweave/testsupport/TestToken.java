package org.trackweave.testsupport;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/**
 * One account's token. It is a consumer of headers, so that a client takes it as it is:
 * {@code client.get().uri("/…").headers(TestTokens.organizer("pycon-2011"))}.
 *
 * @param csrf the session's CSRF token for a browser, null for an API client
 */
public record TestToken(UUID accountId, String name, String email, boolean emailVerified, boolean admin,
        Map<String, List<String>> roles,
        List<String> scopes, @Nullable String csrf) implements Consumer<HttpHeaders> {

    private static final Duration LIFETIME = Duration.ofHours(1);

    /** The same token for this account. */
    public TestToken account(UUID accountId) {
        return new TestToken(accountId, name, email, emailVerified, admin, roles, scopes, csrf);
    }

    public TestToken named(String name) {
        return new TestToken(accountId, name, email, emailVerified, admin, roles, scopes, csrf);
    }

    public TestToken mail(String email) {
        return new TestToken(accountId, name, email, emailVerified, admin, roles, scopes, csrf);
    }

    /** Whose owner has not shown yet that the address is theirs. */
    public TestToken unverified() {
        return new TestToken(accountId, name, email, false, admin, roles, scopes, csrf);
    }

    /** One more role in a conference: {@code ORGANIZER} or {@code REVIEWER}. */
    public TestToken role(String conference, String role) {
        Map<String, List<String>> more = new HashMap<>(roles);
        more.merge(conference, List.of(role), (held, added) -> {
            List<String> all = new ArrayList<>(held);
            all.addAll(added);
            return List.copyOf(all);
        });
        return new TestToken(accountId, name, email, emailVerified, admin, more, scopes, csrf);
    }

    public TestToken asAdmin() {
        return new TestToken(accountId, name, email, emailVerified, true, roles, scopes, csrf);
    }

    /** An API token with these scopes and no others. */
    public TestToken scopes(String... scopes) {
        return new TestToken(accountId, name, email, emailVerified, admin, roles, List.of(scopes), null);
    }

    /** A browser's session with this CSRF token: unsafe requests need {@link #csrfField} or the form's own field. */
    public TestToken browser(String csrf) {
        return new TestToken(accountId, name, email, emailVerified, admin, roles, List.of(), csrf);
    }

    /** The value of the form field {@code _csrf}, masked as pages mask it. */
    public String csrfField() {
        if (csrf == null) {
            throw new IllegalStateException("Only a browser's token has a CSRF token; call browser(csrf) first.");
        }
        byte[] token = csrf.getBytes(StandardCharsets.UTF_8);
        byte[] mask = new byte[token.length];
        new SecureRandom().nextBytes(mask);
        byte[] masked = new byte[2 * token.length];
        for (int i = 0; i < token.length; i++) {
            masked[i] = mask[i];
            masked[token.length + i] = (byte) (mask[i] ^ token[i]);
        }
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    /** The signed JWT. */
    public String value() {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(TestTokens.ISSUER)
            .audience("trackweave")
            .subject(accountId.toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .claim("name", name)
            .claim("email", email)
            .claim("email_verified", emailVerified)
            .claim("admin", admin)
            .claim("roles", roles);
        if (csrf == null) {
            claims.claim("scopes", scopes);
        } else {
            claims.claim("csrf", csrf);
        }
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(TestTokens.KEY.getKeyID()).build(), claims.build());
        try {
            jwt.sign(new ECDSASigner(TestTokens.KEY));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("The test key cannot sign.", impossible);
        }
        return jwt.serialize();
    }

    /** Ready for MockMvc and plain HTTP clients. */
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        accept(headers);
        return headers;
    }

    @Override
    public void accept(HttpHeaders headers) {
        headers.setBearerAuth(value());
    }
}
