package org.trackweave.platform.messaging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.trackweave.platform.messaging.PipelineStatus.OutboxStatus;
import org.trackweave.platform.messaging.PipelineStatus.ParkedEvent;

/** The outbox as its operators see it. */
record OutboxTable(JdbcClient jdbc, WakeUp wakeUp) {

    private static final int PARKED_SHOWN = 20;

    OutboxStatus status() {
        List<ParkedEvent> parked = jdbc.sql("""
                                            select event_id, topic, aggregate, type, parked_why from outbox
                                            where parked_at is not null order by id limit ?""")
            .param(PARKED_SHOWN)
            .query((row, _) -> new ParkedEvent(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                    row.getString(4), row.getString(5)))
            .list();
        return jdbc.sql("""
                        select count(*), coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)
                        from outbox where published_at is null""")
            .query((row, _) -> new OutboxStatus(row.getLong(1), row.getDouble(2), parked))
            .single();
    }

    /** Sends everything again that was appended since then, for a broker that lost it; returns the number of events. */
    int replaySince(Instant since) {
        int rows = jdbc.sql("update outbox set published_at = null where created_at >= ? and published_at is not null")
            .param(since.atOffset(ZoneOffset.UTC))
            .update();
        wakeUp.signal();
        return rows;
    }

    /** Gives parked events, and what waits behind them, another try; returns their number. */
    int release() {
        int rows = jdbc.sql("update outbox set parked_at = null, parked_why = null where parked_at is not null")
            .update();
        wakeUp.signal();
        return rows;
    }
}
