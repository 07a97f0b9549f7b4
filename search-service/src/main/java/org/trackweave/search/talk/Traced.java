package org.trackweave.search.talk;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import org.trackweave.platform.messaging.EventHeaders;

/**
 * An event and the trace of the request it came of. A batch has many traces, so the listener's own thread has none.
 *
 * @param traceId null where the event was appended outside a request
 */
record Traced<E>(E event, @Nullable String traceId) {

    static <E> Traced<E> of(ConsumerRecord<?, E> record) {
        return new Traced<>(record.value(), EventHeaders.traceId(record).orElse(null));
    }
}
