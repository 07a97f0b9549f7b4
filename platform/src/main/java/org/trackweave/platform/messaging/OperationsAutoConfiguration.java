package org.trackweave.platform.messaging;

import java.time.Clock;

import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/** Lets people and machines see how the service's part of the pipeline does, and repair it. */
@AutoConfiguration(after = {MessagingAutoConfiguration.class, ListenerAutoConfiguration.class})
@ConditionalOnProperty(name = "trackweave.messaging.enabled", matchIfMissing = true)
class OperationsAutoConfiguration {

    @Bean
    OutboxTable outboxTable(JdbcClient jdbc, WakeUp wakeUp) {
        return new OutboxTable(jdbc, wakeUp);
    }

    @Bean
    MeterBinder outboxMeters(OutboxTable outbox, ObjectProvider<Clock> clock) {
        OutboxGauges gauges = new OutboxGauges(outbox, clock.getIfAvailable(Clock::systemUTC));
        return registry -> {
            Gauge.builder("trackweave.outbox.unpublished", gauges, OutboxGauges::unpublished)
                .description("Events committed and not yet in Kafka")
                .register(registry);
            TimeGauge.builder("trackweave.outbox.oldest.age", gauges, MILLISECONDS, OutboxGauges::oldestAgeMillis)
                .description("How long the oldest of them has waited")
                .register(registry);
            Gauge.builder("trackweave.outbox.parked", gauges, OutboxGauges::parked)
                .description("Events that no broker would take")
                .register(registry);
        };
    }

    /** The pages, where there is a web server. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.SERVLET)
    static class Pages {

        @Bean
        DeadLetters deadLetters(KafkaClients clients, KafkaListenerEndpointRegistry listeners, EventReader events,
                DeadLetterWriter writer) {
            return new DeadLetters(clients, listeners, events, writer);
        }

        @Bean
        Pipeline pipeline(KafkaClients clients, OutboxTable outbox, OutboxRelay relay, Admin admin,
                KafkaListenerEndpointRegistry listeners, DeliveryWatch watch, DeadLetters deadLetters,
                ObjectProvider<Clock> clock) {
            return new Pipeline(clients.service(), outbox, relay, new LagReader(admin, listeners, watch), deadLetters,
                    clock.getIfAvailable(Clock::systemUTC));
        }

        @Bean
        OperationsController operationsController(Pipeline pipeline, OutboxTable outbox, DeadLetters deadLetters) {
            return new OperationsController(pipeline, outbox, deadLetters);
        }
    }
}
