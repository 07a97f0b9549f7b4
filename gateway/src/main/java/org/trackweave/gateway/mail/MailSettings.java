package org.trackweave.gateway.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how the gateway sends mail.
 *
 * @param delivery how
 * @param from the sender's address
 */
@ConfigurationProperties("trackweave.gateway.mail")
record MailSettings(@DefaultValue("off") Delivery delivery, @DefaultValue("trackweave@localhost") String from) {

    enum Delivery {
        /** Not at all: nobody can sign in by link or reset a password. */
        OFF,
        /** Into this service's log, links and all: for trying it out on one's own machine. */
        LOG,
        /** By the server that {@code spring.mail.*} names. */
        SMTP
    }
}
