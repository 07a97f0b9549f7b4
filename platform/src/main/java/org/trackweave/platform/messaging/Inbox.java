package org.trackweave.platform.messaging;

import java.util.UUID;

/** Remembers which events a consumer has handled, for effects that are no versioned upsert: mail, audit. */
public interface Inbox {

    /**
     * Notes the event in the running transaction.
     *
     * @param consumer the listener's id, which is its group
     * @param eventId the record's {@code ce_id}, see {@link EventHeaders#id}
     * @return true the first time, false for a redelivery, whose effect must be skipped
     * @throws IllegalStateException outside a transaction
     */
    boolean firstDelivery(String consumer, UUID eventId);
}
