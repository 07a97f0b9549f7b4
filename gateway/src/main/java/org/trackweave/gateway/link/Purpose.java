package org.trackweave.gateway.link;

import java.time.Duration;

/** What a one-time link is for. */
enum Purpose {
    CONFIRM_EMAIL(Duration.ofDays(7)),
    SIGN_IN(Duration.ofMinutes(20)),
    RESET_PASSWORD(Duration.ofMinutes(60));

    private final Duration lifetime;

    Purpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    Duration lifetime() {
        return lifetime;
    }
}
