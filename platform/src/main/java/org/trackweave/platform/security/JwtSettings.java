package org.trackweave.platform.security;

import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are taken.
 *
 * @param jwkSetUri where the issuer publishes its keys; read when the first token arrives
 * @param jwkSet the keys themselves, as JSON, instead of {@code jwkSetUri}
 * @param issuer the {@code iss} claim a token must have
 * @param audience what its {@code aud} claim must contain
 */
@Validated
@ConfigurationProperties("trackweave.jwt")
record JwtSettings(@Nullable String jwkSetUri, @Nullable String jwkSet,
        @DefaultValue("trackweave-gateway") @NotBlank String issuer,
        @DefaultValue("trackweave") @NotBlank String audience) {

    JwtSettings {
        if ((jwkSetUri == null || jwkSetUri.isBlank()) == (jwkSet == null || jwkSet.isBlank())) {
            throw new IllegalArgumentException(
                    "Set either trackweave.jwt.jwk-set-uri (%s) or trackweave.jwt.jwk-set, to know whose tokens to trust."
                        .formatted(jwkSetUri));
        }
    }
}
