package org.trackweave.submission.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.springframework.core.env.Environment;

import tools.jackson.databind.JsonNode;

/** A topic as somebody outside reads and writes it. */
record Topic(String servers, String name) {

    static Topic of(Environment environment, String name) {
        return new Topic(environment.getRequiredProperty("spring.kafka.bootstrap-servers"), name);
    }

    /** The first records with this key, once there are so many; in their order. */
    List<ConsumerRecord<String, String>> await(String key, int count) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<String, String>(Map.of("bootstrap.servers", servers,
                "auto.offset.reset", "earliest", "enable.auto.commit", "false"), new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(name)
                .stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
            consumer.seekToBeginning(consumer.assignment());
            Awaitility.await().atMost(Duration.ofSeconds(30)).pollDelay(Duration.ZERO).until(() -> {
                consumer.poll(Duration.ofMillis(200))
                    .records(name)
                    .forEach(record -> {
                        if (key.equals(record.key())) {
                            found.add(record);
                        }
                    });
                return found.size() >= count;
            });
        }
        return found;
    }

    /** As {@link #await}, read as JSON. */
    List<JsonNode> events(String key, int count) {
        return await(key, count).stream().map(record -> Api.JSON.readTree(record.value())).toList();
    }

    void write(String key, Object event, String eventId) {
        try (var producer = new KafkaProducer<String, String>(Map.of("bootstrap.servers", servers),
                new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<String, String>(name, key, Api.JSON.writeValueAsString(event));
            record.headers().add("ce_id", eventId.getBytes(StandardCharsets.UTF_8));
            producer.send(record);
            producer.flush();
        }
    }
}
