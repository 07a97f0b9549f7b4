package org.trackweave.platform.security;

import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

/** Checks a token's signature, issuer, audience and times. */
final class TrustedTokens {

    private TrustedTokens() {}

    static JwtDecoder decoder(JwtSettings settings) throws ParseException {
        NimbusJwtDecoder decoder = settings.jwkSet() == null || settings.jwkSet().isBlank()
                ? NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(settings.jwkSetUri()))
                    .jwsAlgorithm(SignatureAlgorithm.ES256)
                    .jwsAlgorithm(SignatureAlgorithm.RS256)
                    .build()
                : fixed(settings.jwkSet());
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()), new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience()))));
        return decoder;
    }

    private static NimbusJwtDecoder fixed(String jwkSet) throws ParseException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256),
                new ImmutableJWKSet<>(JWKSet.parse(jwkSet))));
        // Spring's validators judge the claims.
        processor.setJWTClaimsSetVerifier((_, _) -> {
        });
        return new NimbusJwtDecoder(processor);
    }
}
