package org.trackweave.platform.messaging;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes the platform's own Kafka clients from the connection that Spring is configured with ({@code spring.kafka.*}).
 *
 * @param service the service's name, which client ids begin with
 * @param producer Spring's producer configuration, addresses and security included
 * @param consumer Spring's consumer configuration
 * @param admin Spring's admin configuration
 */
public record KafkaClients(String service, Map<String, Object> producer, Map<String, Object> consumer,
        Map<String, Object> admin) {

    private static final int MAX_BLOCK_MILLIS = 10_000;
    private static final int BATCH_BYTES = 262_144;

    /** A producer that neither loses nor reorders what it has accepted, as far as one producer can promise it. */
    Producer<String, byte[]> outboxProducer(OutboxSettings settings) {
        Map<String, Object> config = durable("outbox", settings.maxRecordBytes());
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) settings.deliveryTimeout().toMillis());
        if (settings.deliveryTimeout().toMillis() <= 30_000) {
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) settings.deliveryTimeout().toMillis() / 2);
        }
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    Producer<byte[], byte[]> deadLetterProducer(OutboxSettings settings) {
        return new KafkaProducer<>(durable("dead-letters", settings.maxRecordBytes() + 65_536),
                new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer outside any group, which reads from where it is told to. */
    public Consumer<String, byte[]> reader(String purpose) {
        return reader(purpose, Map.of());
    }

    /** A consumer that keeps its position under a group's name but is assigned its partitions by hand. */
    Consumer<String, byte[]> reader(String purpose, Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(consumer);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.remove(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "." + purpose);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.putAll(more);
        Deserializer<String> keys = new StringDeserializer();
        return new KafkaConsumer<>(config, keys, new ByteArrayDeserializer());
    }

    Admin adminClient() {
        Map<String, Object> config = new HashMap<>(admin);
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, service + ".admin");
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return Admin.create(config);
    }

    private Map<String, Object> durable(String purpose, int maxRequestBytes) {
        Map<String, Object> config = new HashMap<>(producer);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, service + "." + purpose);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Idempotence is said to keep the order of five. It does not for a producer that the broker has not seen before: any
        // sequence number is accepted first, so the second request may be appended while the first is retried. The
        // conformance suite shows it on a loaded machine. Large batches make up for the single request.
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxRequestBytes);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
        return config;
    }
}
