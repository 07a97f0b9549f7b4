package org.trackweave.platform.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record's value as it was read, carried in a header that exists in this JVM only: a dead letter must hold what the
 * writer wrote, not what this build understood of it.
 */
final class RawValue {

    static final String HEADER = "trackweave_raw";

    private RawValue() {}

    static void keep(Headers headers, byte[] value) {
        headers.add(HEADER, value);
    }

    static byte @Nullable [] of(ConsumerRecord<?, ?> record) {
        Header header = record.headers().lastHeader(HEADER);
        return header == null ? null : header.value();
    }

    static boolean names(Header header) {
        return header.key().equals(HEADER);
    }
}
