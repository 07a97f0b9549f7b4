package org.trackweave.platform.messaging;

import org.trackweave.events.Event;

/** Reads events outside of listeners: from a topic's whole history, or from a dead letter. */
@FunctionalInterface
public interface EventReader {

    /**
     * The event in a record's value.
     *
     * @throws RuntimeException when it is no event of this topic
     */
    Event read(String topic, byte[] value);
}
