package org.trackweave.platform.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.dao.DataAccessException;

import org.trackweave.platform.messaging.PipelineStatus.OutboxStatus;

/** The outbox in numbers; one query serves the gauges of one scrape. Not a number while the database is away. */
final class OutboxGauges {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final OutboxTable outbox;
    private final Clock clock;
    private Instant readAt = Instant.EPOCH;
    private double unpublished = Double.NaN;
    private double oldestAgeMillis = Double.NaN;
    private double parked = Double.NaN;

    OutboxGauges(OutboxTable outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    synchronized double unpublished() {
        read();
        return unpublished;
    }

    synchronized double oldestAgeMillis() {
        read();
        return oldestAgeMillis;
    }

    synchronized double parked() {
        read();
        return parked;
    }

    private void read() {
        Instant now = clock.instant();
        if (now.isBefore(readAt.plus(FRESH))) {
            return;
        }
        readAt = now;
        try {
            OutboxStatus status = outbox.status();
            unpublished = status.unpublished();
            oldestAgeMillis = status.oldestAgeSeconds() * 1000;
            parked = status.parked().size();
        } catch (DataAccessException _) {
            unpublished = Double.NaN;
            oldestAgeMillis = Double.NaN;
            parked = Double.NaN;
        }
    }
}
