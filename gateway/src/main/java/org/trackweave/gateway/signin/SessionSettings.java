package org.trackweave.gateway.signin;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param idle a browser that asks for nothing for this long is signed out */
@ConfigurationProperties("trackweave.gateway.session")
record SessionSettings(@DefaultValue("7d") Duration idle) {

    SessionSettings {
        if (idle.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("The idle time (%s) must be at least a minute.".formatted(idle));
        }
    }
}
