package org.trackweave.platform.personal;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.trackweave.platform.messaging.EventReader;
import org.trackweave.platform.messaging.KafkaClients;
import org.trackweave.platform.messaging.Outbox;

/** Gives a service with messaging its {@link PersonalData}. */
@AutoConfiguration(afterName = "org.trackweave.platform.messaging.MessagingAutoConfiguration")
@ConditionalOnProperty(name = "trackweave.messaging.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PersonalSettings.class)
class PersonalDataAutoConfiguration {

    @Bean
    KeyRing keyRing() {
        return new KeyRing();
    }

    @Bean
    Wrapping wrapping(PersonalSettings settings) {
        Sealer sealer = new Sealer();
        return new Wrapping(sealer, sealer.key(settings.masterKeyBytes()));
    }

    @Bean
    KeyFollower keyFollower(KafkaClients clients, EventReader events, Wrapping wrapping, KeyRing ring,
            PersonalSettings settings) {
        return new KeyFollower(() -> clients.reader("person-keys"), events, wrapping, ring, settings.loadLimit());
    }

    @Bean
    @ConditionalOnMissingBean
    PersonalData personalData(JdbcClient jdbc, KeyRing ring, Wrapping wrapping, Outbox outbox,
            PersonalSettings settings) {
        return new SealedPersonalData(new PersonKeys(jdbc), ring, wrapping, outbox, settings.keyWait());
    }
}
