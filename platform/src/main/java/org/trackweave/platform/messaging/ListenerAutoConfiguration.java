package org.trackweave.platform.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.support.serializer.ErrorHandlingDeserializer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Makes {@code @KafkaListener} methods receive events: typed, retried in order, and never stopped by a bad record. */
@AutoConfiguration(after = MessagingAutoConfiguration.class)
@ConditionalOnProperty(name = "trackweave.messaging.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ListenerSettings.class)
class ListenerAutoConfiguration {

    /**
     * A consumer of the new group protocol whose fetch came back empty asks for no more until its poll ends (KAFKA-20780,
     * seen with 4.2.1): with Spring's 5 s events waited up to so long whenever nothing had happened for a while.
     */
    private static final Duration POLL_TIMEOUT = Duration.ofMillis(100);

    @Bean
    DefaultKafkaConsumerFactoryCustomizer eventConsumers(EventJson json) {
        return factory -> readEvents(factory, json);
    }

    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> eventContainers() {
        return container -> {
            ContainerProperties properties = container.getContainerProperties();
            properties.setAckMode(
                    properties.getMessageListener() instanceof BatchMessageListener<?, ?>
                            ? AckMode.BATCH
                            : AckMode.RECORD);
            properties.setObservationEnabled(true);
            properties.setPollTimeout(POLL_TIMEOUT.toMillis());
        };
    }

    @Bean(destroyMethod = "close")
    DeadLetterWriter deadLetterWriter(KafkaClients clients, OutboxSettings settings,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<Clock> clock) {
        return new DeadLetterWriter(clients.deadLetterProducer(settings),
                meters.getIfAvailable(SimpleMeterRegistry::new), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    ListenerErrors listenerErrors(DeadLetterWriter deadLetters, ListenerSettings settings) {
        return new ListenerErrors(deadLetters, settings);
    }

    @Bean
    DeliveryWatch deliveryWatch(ObjectProvider<MeterRegistry> meters, ObjectProvider<Clock> clock) {
        return new DeliveryWatch(meters.getIfAvailable(SimpleMeterRegistry::new),
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    BatchWatch batchWatch(DeadLetterWriter deadLetters, DeliveryWatch watch) {
        return new BatchWatch(deadLetters, watch);
    }

    @SuppressWarnings("unchecked")
    private static void readEvents(DefaultKafkaConsumerFactory<?, ?> factory, EventJson json) {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // The broker assigns partitions (KIP-848): a member that joins or leaves does not stop the others.
        config.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        // A topic that is created after the listener started is found within this time.
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        factory.getConfigurationProperties().forEach((name, value) -> {
            if (!name.equals(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG)) {
                config.computeIfPresent(name, (_, _) -> value);
            }
        });
        factory.updateConfigs(config);
        DefaultKafkaConsumerFactory<Object, Object> events = (DefaultKafkaConsumerFactory<Object, Object>) factory;
        events.setKeyDeserializerSupplier(() -> objects(new StringDeserializer()));
        events
            .setValueDeserializerSupplier(() -> new ErrorHandlingDeserializer<>(objects(new EventDeserializer(json))));
    }

    /** A deserializer only ever produces its type, so it may stand where a wider one is asked for. */
    @SuppressWarnings("unchecked")
    private static Deserializer<Object> objects(Deserializer<?> deserializer) {
        return (Deserializer<Object>) deserializer;
    }
}
