package org.trackweave.platform.messaging;

import java.sql.Types;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.trackweave.events.Event;

/** The outbox as a table beside the business tables, so that one transaction covers both. */
final class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;
    private final EventJson json;
    private final TraceParent traceParent;
    private final TransactionSynchronization wakeRelay;

    JdbcOutbox(JdbcClient jdbc, EventJson json, TraceParent traceParent, WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.json = json;
        this.traceParent = traceParent;
        // One object for all appends: Spring keeps synchronizations in a set, so a transaction wakes the relay once.
        this.wakeRelay = new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                wakeUp.signal();
            }
        };
    }

    @Override
    public void append(Event event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "The event (%s) must be appended in the transaction of the change it tells of. Maybe @Transactional is missing, or was bypassed by a call within the class."
                        .formatted(EventJson.type(event)));
        }
        jdbc.sql("""
                 insert into outbox (event_id, topic, key, aggregate, version, type, payload, traceparent)
                 values (?, ?, ?, ?, ?, ?, ?::json, ?)""")
            .param(1, UUID.randomUUID())
            .param(2, event.topic())
            .param(3, event.key())
            .param(4, event.aggregate())
            .param(5, event.version())
            .param(6, EventJson.type(event))
            .param(7, json.write(event), Types.VARCHAR)
            .param(8, traceParent.current(), Types.VARCHAR)
            .update();
        TransactionSynchronizationManager.registerSynchronization(wakeRelay);
    }
}
