package org.trackweave.platform.messaging;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

import org.trackweave.events.Event;

/** Reads a record as the sealed interface of its topic. */
record EventDeserializer(EventJson json) implements Deserializer<Event> {

    @Override
    public Event deserialize(String topic, byte[] data) {
        return json.read(topic, data);
    }

    @Override
    public @Nullable Event deserialize(String topic, Headers headers, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        RawValue.keep(headers, data);
        return json.read(topic, data);
    }
}
