package org.trackweave.platform.messaging;

import java.sql.DriverManager;
import java.time.Clock;
import java.util.Properties;

import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;

/**
 * Gives a service its outbox, the relay behind it, and its topics. {@code trackweave.messaging.enabled=false} leaves
 * all of it out, for a service without events.
 */
@AutoConfiguration(before = FlywayAutoConfiguration.class, after = {DataSourceAutoConfiguration.class,
        KafkaAutoConfiguration.class}, afterName = "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
@ConditionalOnProperty(name = "trackweave.messaging.enabled", matchIfMissing = true)
@EnableConfigurationProperties({OutboxSettings.class, TopicSettings.class})
class MessagingAutoConfiguration {

    private static final int SOCKET_TIMEOUT_SECONDS = 30;

    @Bean
    PlatformMigrations platformMigrations() {
        return new PlatformMigrations();
    }

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    WakeUp outboxWakeUp() {
        return new WakeUp();
    }

    @Bean
    @ConditionalOnMissingBean
    TraceParent traceParent(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        Tracer present = tracer.getIfAvailable();
        Propagator known = propagator.getIfAvailable();
        return present == null || known == null ? () -> null : new TracerTraceParent(present, known);
    }

    @Bean
    @ConditionalOnMissingBean
    Outbox outbox(JdbcClient jdbc, EventJson json, TraceParent traceParent, WakeUp wakeUp) {
        return new JdbcOutbox(jdbc, json, traceParent, wakeUp);
    }

    @Bean
    @ConditionalOnMissingBean
    Inbox inbox(JdbcClient jdbc) {
        return new JdbcInbox(jdbc);
    }

    @Bean
    KafkaClients kafkaClients(@Value("${spring.application.name}") String service, ProducerFactory<?, ?> producers,
            ConsumerFactory<?, ?> consumers, KafkaAdmin admin) {
        return new KafkaClients(service, producers.getConfigurationProperties(),
                consumers.getConfigurationProperties(), admin.getConfigurationProperties());
    }

    @Bean
    Admin kafkaAdminClient(KafkaClients clients) {
        return clients.adminClient();
    }

    @Bean
    TopicSetup topicSetup(Admin admin, TopicSettings settings, OutboxSettings outbox) {
        return new TopicSetup(admin, settings, outbox.maxRecordBytes());
    }

    @Bean
    RelayConnections relayConnections(JdbcConnectionDetails details) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "outbox-relay");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketTimeout", Integer.toString(SOCKET_TIMEOUT_SECONDS));
        properties.setProperty("logServerErrorDetail", "false");
        if (details.getUsername() != null) {
            properties.setProperty("user", details.getUsername());
        }
        if (details.getPassword() != null) {
            properties.setProperty("password", details.getPassword());
        }
        return () -> DriverManager.getConnection(details.getJdbcUrl(), properties);
    }

    @Bean
    RelayMetrics relayMetrics(ObjectProvider<MeterRegistry> meters) {
        return new RelayMetrics(meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    @ConditionalOnMissingBean
    OutboxRelay outboxRelay(OutboxSettings settings, RelayConnections connections, KafkaClients clients, WakeUp wakeUp,
            RelayMetrics metrics, ObjectProvider<Clock> clock) {
        BatchSender sender = new BatchSender(() -> clients.outboxProducer(settings), "/" + clients.service(), settings);
        return new LeaderRelay(settings, connections, sender, wakeUp, metrics,
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    RelayLifecycle relayLifecycle(OutboxRelay relay) {
        return new RelayLifecycle(relay);
    }
}
