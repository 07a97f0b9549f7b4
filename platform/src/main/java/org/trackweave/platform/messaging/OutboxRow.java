package org.trackweave.platform.messaging;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An event as the outbox table holds it; a null payload is a tombstone. */
record OutboxRow(long id, UUID eventId, String topic, String key, String aggregate, long version, String type,
        @Nullable String payload, @Nullable String traceParent, Instant createdAt) {

    /** What stays in order, and what is parked together. */
    Stream stream() {
        return new Stream(topic, aggregate);
    }

    /** The events of one aggregate. */
    record Stream(String topic, String aggregate) {}
}
