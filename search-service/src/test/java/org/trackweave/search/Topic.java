package org.trackweave.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.ConferenceEvent;
import org.trackweave.events.DecisionEvent;
import org.trackweave.events.Event;
import org.trackweave.events.PersonKeyEvent;
import org.trackweave.events.ProgrammeEvent;
import org.trackweave.events.ProposalEvent;
import org.trackweave.events.ReviewEvent;
import org.trackweave.events.RunEvent;

/** Puts events on their topics as other services would, in whatever order a test wants. */
public final class Topic implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final KafkaProducer<String, byte[]> producer;

    public Topic(String bootstrapServers) {
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 2),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** Returns when the broker has all of them. */
    public void send(List<? extends Event> events) {
        List<Future<?>> sent = new ArrayList<>();
        for (Event event : events) {
            sent.add(producer.send(new ProducerRecord<>(event.topic(), event.key(), bytes(event))));
        }
        producer.flush();
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public void send(Event... events) {
        send(List.of(events));
    }

    /** As an outbox that was appended to in a traced request. */
    public void sendTraced(String traceId, Event event) {
        var record = new ProducerRecord<>(event.topic(), event.key(), bytes(event));
        record.headers()
            .add("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(traceId).getBytes(StandardCharsets.UTF_8));
        producer.send(record);
        producer.flush();
    }

    public void sendRaw(String topic, String key, String value) {
        producer.send(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8)));
        producer.flush();
    }

    private static byte[] bytes(Event event) {
        Class<?> type = switch (event) {
            case ConferenceEvent _ -> ConferenceEvent.class;
            case ProposalEvent _ -> ProposalEvent.class;
            case ReviewEvent _ -> ReviewEvent.class;
            case DecisionEvent _ -> DecisionEvent.class;
            case RunEvent _ -> RunEvent.class;
            case ProgrammeEvent _ -> ProgrammeEvent.class;
            case PersonKeyEvent _ -> PersonKeyEvent.class;
        };
        return JSON.writerFor(type).writeValueAsBytes(event);
    }

    @Override
    public void close() {
        producer.close();
    }
}
