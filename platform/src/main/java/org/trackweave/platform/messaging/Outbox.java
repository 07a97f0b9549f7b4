package org.trackweave.platform.messaging;

import org.trackweave.events.Event;

/** Where business code leaves its events: they reach Kafka after, and only if, the transaction commits. */
public interface Outbox {

    /**
     * Keeps the event in the running transaction. The aggregate's row must have been changed before, guarded by its
     * version, so that two events of one aggregate cannot commit in the wrong order.
     *
     * @throws IllegalStateException outside a transaction
     * @throws org.springframework.dao.DuplicateKeyException when the aggregate has an event with this version already
     */
    void append(Event event);
}
