package org.trackweave.platform.messaging;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The relay: one leader, chosen by the database, sends all unpublished rows in the order of their ids and marks them
 * when every one is acknowledged. On any failure nothing is marked and the batch is sent again from its start, so
 * records may repeat; what they say does not, because readers drop versions they have seen.
 */
final class LeaderRelay implements OutboxRelay {

    private static final Logger log = LoggerFactory.getLogger(LeaderRelay.class);

    private static final Duration PURGE_INTERVAL = Duration.ofMinutes(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final OutboxSettings settings;
    private final RelayConnections connections;
    private final BatchSender sender;
    private final WakeUp wakeUp;
    private final RelayMetrics metrics;
    private final Clock clock;
    private final Map<Long, Integer> ownFailures = new HashMap<>();
    private volatile boolean running;
    private @Nullable Thread thread;
    private Instant purgeAt = Instant.MIN;

    LeaderRelay(OutboxSettings settings, RelayConnections connections, BatchSender sender, WakeUp wakeUp,
            RelayMetrics metrics, Clock clock) {
        this.settings = settings;
        this.connections = connections;
        this.sender = sender;
        this.wakeUp = wakeUp;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        wakeUp.signal();
        if (thread == null) {
            return;
        }
        try {
            if (!thread.join(STOP_LIMIT)) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean leads() {
        return metrics.leads();
    }

    private void run() {
        try {
            while (running) {
                standOrLead();
                if (running) {
                    wakeUp.await(settings.standbyInterval());
                }
            }
        } catch (InterruptedException _) {
            log.info("The outbox relay was interrupted while it stopped; unmarked rows will be sent again");
        } finally {
            sender.close();
        }
    }

    private void standOrLead() throws InterruptedException {
        try {
            Optional<LeaderSession> lead = LeaderSession.tryLead(connections, settings.leaderTimeout());
            if (lead.isPresent()) {
                try (LeaderSession session = lead.get()) {
                    metrics.leads(true);
                    log.info("This instance now relays the outbox");
                    lead(session);
                }
            }
        } catch (SQLException lost) {
            log.warn("The outbox relay lost its database session and will try for a new one: {}", lost.getMessage());
        } catch (RuntimeException bug) {
            log.error("The outbox relay failed and starts over", bug);
        } finally {
            metrics.leads(false);
        }
    }

    private void lead(LeaderSession session) throws SQLException, InterruptedException {
        Duration pause = settings.retryPause();
        while (running) {
            List<OutboxRow> batch = session.unpublished(settings.batchSize());
            if (batch.isEmpty()) {
                purgeNowAndThen(session);
                wakeUp.await(settings.pollInterval());
                continue;
            }
            switch (sender.send(batch, session::heartbeat)) {
                case BatchSender.Outcome.Acknowledged() -> {
                    session.markPublished(batch);
                    ownFailures.clear();
                    Instant now = clock.instant();
                    batch.forEach(row -> metrics.published(Duration.between(row.createdAt(), now)));
                    pause = settings.retryPause();
                }
                case BatchSender.Outcome.Failed(var failures) -> {
                    metrics.failed();
                    blame(session, failures);
                    pauseFor(pause, session);
                    pause = longer(pause);
                }
            }
        }
    }

    private void pauseFor(Duration pause, LeaderSession session) throws SQLException, InterruptedException {
        if (running) {
            Thread.sleep(pause);
            session.heartbeat();
        }
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(settings.maxRetryPause()) < 0 ? doubled : settings.maxRetryPause();
    }

    /** A broker that is away is nobody's fault; a row that no broker would take must not hold up the others for ever. */
    private void blame(LeaderSession session, List<BatchSender.Failure> failures) throws SQLException {
        BatchSender.Failure first = failures.getFirst();
        log.warn("Sending event {} to {} failed; its batch will be sent again: {}", first.row().eventId(),
                first.row().topic(), String.valueOf(first.cause()));
        for (BatchSender.Failure failure : failures) {
            if (ownFault(failure.cause())
                    && ownFailures.merge(failure.row().id(), 1, Integer::sum) >= settings.parkAfter()) {
                OutboxRow row = failure.row();
                session.park(row, failure.cause().toString());
                ownFailures.remove(row.id());
                log.error("Event {} cannot be sent to {}; its aggregate {} is parked until an operator releases it",
                        row.eventId(), row.topic(), row.aggregate(), failure.cause());
            }
        }
    }

    private static boolean ownFault(Exception cause) {
        return cause instanceof RecordTooLargeException || cause instanceof RecordBatchTooLargeException
                || cause instanceof InvalidRecordException;
    }

    private void purgeNowAndThen(LeaderSession session) throws SQLException {
        Instant now = clock.instant();
        if (now.isAfter(purgeAt)) {
            int purged = session.purge(settings.retention());
            log.debug("{} published events were older than {} and are deleted", purged, settings.retention());
            purgeAt = now.plus(PURGE_INTERVAL);
        }
    }
}
