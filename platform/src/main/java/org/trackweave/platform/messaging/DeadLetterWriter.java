package org.trackweave.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.serializer.DeserializationException;

import io.micrometer.core.instrument.MeterRegistry;

import org.trackweave.events.Topics;

/** Puts a record that no retry helped on its topic's dead-letter topic, and returns when the broker has it. */
final class DeadLetterWriter implements ConsumerRecordRecoverer, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterWriter.class);

    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 30;

    private final Producer<byte[], byte[]> producer;
    private final MeterRegistry meters;
    private final Clock clock;

    DeadLetterWriter(Producer<byte[], byte[]> producer, MeterRegistry meters, Clock clock) {
        this.producer = producer;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, Exception failure) {
        write(record, Objects.requireNonNullElse(KafkaUtils.getConsumerGroupId(), "unknown"), failure);
    }

    /** @throws KafkaException when the broker did not take it; the record must then be delivered again */
    void write(ConsumerRecord<?, ?> record, String group, Throwable failure) {
        String topic = Topics.deadLetter(record.topic());
        byte[] key = record.key() == null ? null : record.key().toString().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic, null, key, value(record, failure),
                DeadLetter.headers(record, group, failure, clock.instant()));
        try {
            producer.send(letter).get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new KafkaException("The dead letter of %s-%d@%d could not be written".formatted(record.topic(),
                    record.partition(), record.offset()), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while a dead letter was written", interrupted);
        }
        meters.counter("trackweave.dead.letters", "topic", record.topic(), "group", group).increment();
        log.error("Listener {} could not handle {}-{}@{}; it is now on {}: {}", group, record.topic(),
                record.partition(), record.offset(), topic, FailureKind.describe(failure));
    }

    @Override
    public void close() {
        producer.close();
    }

    private static byte @Nullable [] value(ConsumerRecord<?, ?> record, Throwable failure) {
        if (record.value() instanceof byte[] bytes) {
            return bytes;
        }
        byte[] raw = RawValue.of(record);
        if (raw != null) {
            return raw;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DeserializationException unreadable) {
                return unreadable.getData();
            }
        }
        return null;
    }
}
