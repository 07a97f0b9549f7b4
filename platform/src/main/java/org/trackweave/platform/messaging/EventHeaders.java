package org.trackweave.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The CloudEvents attributes of a record, in binary mode, and its W3C trace context. None is personal data. */
public final class EventHeaders {

    static final String SPEC_VERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SOURCE = "ce_source";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String AGGREGATE_VERSION = "ce_aggregateversion";
    static final String CONTENT_TYPE = "content-type";
    static final String TRACE_PARENT = "traceparent";

    private EventHeaders() {}

    /**
     * The event's id, the same at every delivery.
     *
     * @throws IllegalArgumentException where the record was not written by an outbox
     */
    public static UUID id(ConsumerRecord<?, ?> record) {
        return UUID.fromString(text(record.headers(), ID)
            .orElseThrow(() -> new IllegalArgumentException("The record %s-%d@%d has no %s header."
                .formatted(record.topic(), record.partition(), record.offset(), ID))));
    }

    /** The event's logical name, {@code proposal.submitted.v1}; empty where the record was not written by an outbox. */
    public static Optional<String> type(ConsumerRecord<?, ?> record) {
        return text(record.headers(), TYPE);
    }

    /** When the event was appended, by the writer's database clock. For display and lag, never for ordering. */
    public static Optional<Instant> time(ConsumerRecord<?, ?> record) {
        return text(record.headers(), TIME).map(Instant::parse);
    }

    /**
     * The trace of the request that the event came of, 32 hexadecimal digits; empty where it was appended outside one.
     *
     * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context</a>
     */
    public static Optional<String> traceId(ConsumerRecord<?, ?> record) {
        return text(record.headers(), TRACE_PARENT).map(header -> header.split("-", -1))
            .filter(parts -> parts.length >= 4)
            .map(parts -> parts[1]);
    }

    static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
