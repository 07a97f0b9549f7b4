package org.trackweave.platform.messaging;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The inbox as a table: a second delivery finds the first one's row. */
record JdbcInbox(JdbcClient jdbc) implements Inbox {

    @Override
    public boolean firstDelivery(String consumer, UUID eventId) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The inbox row of event (%s) must commit with the event's effect."
                .formatted(eventId));
        }
        return jdbc.sql("insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing")
            .params(consumer, eventId)
            .update() == 1;
    }
}
