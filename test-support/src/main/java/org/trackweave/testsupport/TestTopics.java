package org.trackweave.testsupport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.Event;

/** The topics as the other services use them: puts events on them in whatever order a test wants, and reads them back. */
public final class TestTopics implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    public TestTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 2),
                new StringSerializer(), new ByteArraySerializer());
    }

    public void send(Event... events) {
        send(List.of(events));
    }

    /** Returns when the broker has all of them. */
    public void send(List<? extends Event> events) {
        List<Future<?>> sent = new ArrayList<>();
        for (Event event : events) {
            sent.add(producer.send(record(event)));
        }
        settle(sent);
    }

    /** As an outbox that was appended to in a traced request. */
    public void sendTraced(String traceId, Event event) {
        var record = record(event);
        put(record.headers(), "traceparent", "00-%s-00f067aa0ba902b7-01".formatted(traceId));
        settle(List.of(producer.send(record)));
    }

    /** Whatever somebody else may have put there. */
    public void sendRaw(String topic, String key, String value) {
        settle(List.of(producer.send(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8)))));
    }

    /** The values of all records of a topic with this key, in order. */
    public List<JsonNode> events(String topic, String key) {
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic)
                .stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<JsonNode>();
            while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(POLL).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(JSON.readTree(record.value()));
                    }
                });
            }
            return found;
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static ProducerRecord<String, byte[]> record(Event event) {
        var record = new ProducerRecord<>(event.topic(), event.key(), JSON.writeValueAsBytes(event));
        put(record.headers(), "ce_id", UUID.randomUUID().toString());
        return record;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void settle(List<? extends Future<?>> sent) {
        producer.flush();
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
