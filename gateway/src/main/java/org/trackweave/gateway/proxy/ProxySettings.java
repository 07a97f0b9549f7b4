package org.trackweave.gateway.proxy;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How patient the gateway is.
 *
 * @param connectTimeout until a service accepts the connection
 * @param answerTimeout until a service has the request and begins to answer; the answer may then take any time
 * @param largestRequest the largest body that is passed on
 */
@ConfigurationProperties("trackweave.gateway.proxy")
record ProxySettings(@DefaultValue("2s") Duration connectTimeout, @DefaultValue("60s") Duration answerTimeout,
        @DefaultValue("10MB") DataSize largestRequest) {

    ProxySettings {
        if (!connectTimeout.isPositive() || !answerTimeout.isPositive()) {
            throw new IllegalArgumentException("The connectTimeout (%s) and the answerTimeout (%s) must be positive."
                .formatted(connectTimeout, answerTimeout));
        }
    }
}
