package org.trackweave.gateway.identity;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * How the gateway vouches.
 *
 * @param tokenLifetime how long a service may take a token as true
 * @param keyLifetime a key signs for this long, then a new one does; the old one is published for as long again
 */
@ConfigurationProperties("trackweave.gateway.identity")
record IdentitySettings(@DefaultValue("5m") @DurationUnit(ChronoUnit.MINUTES) Duration tokenLifetime,
        @DefaultValue("30d") @DurationUnit(ChronoUnit.DAYS) Duration keyLifetime) {

    IdentitySettings {
        if (tokenLifetime.compareTo(Duration.ofSeconds(60)) < 0) {
            throw new IllegalArgumentException(
                    "The tokenLifetime (%s) must be at least a minute.".formatted(tokenLifetime));
        }
        if (keyLifetime.compareTo(tokenLifetime.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("The keyLifetime (%s) must be at least twice the tokenLifetime (%s)."
                .formatted(keyLifetime, tokenLifetime));
        }
    }
}
