package org.trackweave.gateway.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Service;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;

/** Signs what the services believe. A token is reused while the same may be said and most of its life is left. */
@Service
class TokenMint {

    private static final String AUDIENCE = "trackweave";
    private static final int CACHED = 2_000;

    private final SigningKeys keys;
    private final Duration lifetime;
    private final String issuer;
    private final Clock clock;
    private final Map<Identity, Jwt> fresh = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Identity, Jwt> eldest) {
            return size() > CACHED;
        }
    };

    TokenMint(SigningKeys keys, IdentitySettings settings,
            @Value("${trackweave.jwt.issuer:trackweave-gateway}") String issuer,
            Clock clock) {
        this.keys = keys;
        this.lifetime = settings.tokenLifetime();
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A token with at least half of its life left. */
    Jwt mint(Identity identity) {
        Instant now = clock.instant();
        Jwt cached = cached(identity);
        if (cached != null && cached.getExpiresAt() != null
                && cached.getExpiresAt().isAfter(now.plus(lifetime.dividedBy(2)))) {
            return cached;
        }
        Jwt minted = sign(identity, now);
        synchronized (fresh) {
            fresh.put(identity, minted);
        }
        return minted;
    }

    private @Nullable Jwt cached(Identity identity) {
        synchronized (fresh) {
            return fresh.get(identity);
        }
    }

    private Jwt sign(Identity identity, Instant now) {
        ECKey key = keys.current();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
            .issuer(issuer)
            .audience(List.of(AUDIENCE))
            .subject(identity.accountId().toString())
            .issuedAt(now)
            .expiresAt(now.plus(lifetime))
            .claim("name", identity.name())
            .claim("email", identity.email())
            .claim("email_verified", identity.emailVerified())
            .claim("admin", identity.admin())
            .claim("roles", names(identity))
            .claim("scopes", identity.scopes());
        if (identity.csrf() != null) {
            claims.claim("csrf", identity.csrf());
        }
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256).keyId(key.getKeyID()).build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
            .encode(JwtEncoderParameters.from(header, claims.build()));
    }

    private static Map<String, List<String>> names(Identity identity) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        identity.roles().forEach((conference, held) -> names.put(conference, held.stream().map(Enum::name).toList()));
        return names;
    }
}
