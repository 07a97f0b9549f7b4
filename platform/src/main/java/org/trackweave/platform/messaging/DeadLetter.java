package org.trackweave.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A record that a listener could not read or apply, as it lies on a dead-letter topic.
 *
 * @param topic where it came from
 * @param group whose listener failed
 * @param cause exception types and places, nothing of the record's content
 * @param attempts how often it became a dead letter: 1, and one more for each replay that failed
 */
record DeadLetter(String topic, int partition, long offset, String group, String cause, Instant failedAt, int attempts,
        ConsumerRecord<String, byte[]> record) {

    private static final String PREFIX = "dlt_";
    private static final String TOPIC = "dlt_topic";
    private static final String PARTITION = "dlt_partition";
    private static final String OFFSET = "dlt_offset";
    private static final String GROUP = "dlt_group";
    private static final String CAUSE = "dlt_cause";
    private static final String FAILED_AT = "dlt_failed_at";
    private static final String ATTEMPTS = "dlt_attempts";

    /** Empty where something else than a listener of ours wrote to the topic. */
    static Optional<DeadLetter> of(ConsumerRecord<String, byte[]> record) {
        Headers headers = record.headers();
        return EventHeaders.text(headers, TOPIC)
            .map(topic -> new DeadLetter(topic, Integer.parseInt(text(headers, PARTITION)),
                    Long.parseLong(text(headers, OFFSET)), text(headers, GROUP), text(headers, CAUSE),
                    Instant.parse(text(headers, FAILED_AT)), Integer.parseInt(text(headers, ATTEMPTS)), record));
    }

    /** The headers of a failed record's dead letter. */
    static Headers headers(ConsumerRecord<?, ?> failed, String group, Throwable failure, Instant now) {
        int before = EventHeaders.text(failed.headers(), ATTEMPTS).map(Integer::parseInt).orElse(0);
        Headers headers = original(failed.headers());
        add(headers, TOPIC, failed.topic());
        add(headers, PARTITION, Integer.toString(failed.partition()));
        add(headers, OFFSET, Long.toString(failed.offset()));
        add(headers, GROUP, group);
        add(headers, CAUSE, FailureKind.describe(failure));
        add(headers, FAILED_AT, now.toString());
        add(headers, ATTEMPTS, Integer.toString(before + 1));
        return headers;
    }

    /** The record as its topic holds it, for a second delivery to the listener that failed. */
    ConsumerRecord<String, byte[]> failed() {
        Headers headers = original(record.headers());
        add(headers, ATTEMPTS, Integer.toString(attempts));
        return new ConsumerRecord<>(topic, partition, offset, record.timestamp(), TimestampType.CREATE_TIME,
                record.serializedKeySize(), record.serializedValueSize(), record.key(), record.value(), headers,
                record.leaderEpoch());
    }

    private static Headers original(Headers headers) {
        Headers kept = new RecordHeaders();
        for (Header header : headers) {
            // Spring's own headers, such as a serialized exception, quote the record.
            if (!header.key().startsWith(PREFIX) && !header.key().startsWith("springDeserializer")
                    && !header.key().startsWith("kafka_") && !RawValue.names(header)) {
                kept.add(header);
            }
        }
        return kept;
    }

    private static String text(Headers headers, String name) {
        return EventHeaders.text(headers, name).orElse("0");
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        headers.add(name, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    }
}
