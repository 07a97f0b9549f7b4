package org.trackweave.platform.personal;

import java.time.Duration;
import java.util.Base64;

import jakarta.validation.constraints.NotNull;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How personal text is kept.
 *
 * @param masterKey 32 random bytes in base64, the same for all services of a deployment and kept out of its backups
 * @param loadLimit how long the start waits for the keys to be read; after it the service starts without them
 * @param keyWait how long reading a text waits for its key to arrive
 */
@Validated
@ConfigurationProperties("trackweave.personal")
record PersonalSettings(@NotNull String masterKey,
        @DefaultValue("20s") @DurationMin(millis = 1) Duration loadLimit,
        @DefaultValue("1s") @DurationMin(millis = 0) Duration keyWait) {

    private static final int KEY_BYTES = 32;

    PersonalSettings {
        if (masterKey == null || decode(masterKey).length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "trackweave.personal.master-key must be %d bytes in base64. Make one with: openssl rand -base64 %d"
                        .formatted(KEY_BYTES, KEY_BYTES));
        }
    }

    byte[] masterKeyBytes() {
        return decode(masterKey);
    }

    /** The key must not reach a log with the rest of the configuration. */
    @Override
    public String toString() {
        return "PersonalSettings[loadLimit=%s, keyWait=%s]".formatted(loadLimit, keyWait);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
