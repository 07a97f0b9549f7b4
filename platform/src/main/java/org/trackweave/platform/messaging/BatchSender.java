package org.trackweave.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Sends a batch in order and waits for every acknowledgement. A producer that has failed once is never used again. */
final class BatchSender implements AutoCloseable {

    private static final int HEARTBEATS_PER_TIMEOUT = 5;

    /** Room for headers and framing around key and value. */
    private static final int RECORD_OVERHEAD = 1024;

    private final Supplier<Producer<String, byte[]>> producers;
    private final String source;
    private final int maxRecordBytes;
    private final Duration heartbeat;
    private @Nullable Producer<String, byte[]> producer;

    /**
     * @param source the writing service, as a CloudEvents source
     * @param settings for the largest record, and for how often the lead must be confirmed
     */
    BatchSender(Supplier<Producer<String, byte[]>> producers, String source, OutboxSettings settings) {
        this.producers = producers;
        this.source = source;
        this.maxRecordBytes = settings.maxRecordBytes();
        this.heartbeat = settings.leaderTimeout().dividedBy(HEARTBEATS_PER_TIMEOUT);
    }

    /** What became of a batch. */
    sealed interface Outcome {

        /** Every row is on the brokers that have to have it. */
        record Acknowledged() implements Outcome {}

        /** Some row is not, or it is unknown: all have to be sent again. */
        record Failed(List<Failure> failures) implements Outcome {}
    }

    record Failure(OutboxRow row, Exception cause) {}

    /**
     * Checks, while the acknowledgements are awaited, that the sender still leads.
     *
     * @see LeaderSession#heartbeat
     */
    @FunctionalInterface
    interface Heartbeat {

        void beat() throws SQLException;
    }

    /**
     * Sends all rows, or as many as it takes to see a failure.
     *
     * @throws SQLException when the heartbeat fails; nothing more is sent then
     */
    Outcome send(List<OutboxRow> rows, Heartbeat lead) throws SQLException, InterruptedException {
        List<ProducerRecord<String, byte[]>> records = rows.stream().map(this::record).toList();
        List<Failure> oversized = oversized(rows, records);
        if (!oversized.isEmpty()) {
            return new Outcome.Failed(oversized);
        }
        Round round = new Round(rows.size());
        boolean acknowledged = false;
        try {
            hand(rows, records, round);
            while (!round.over(heartbeat)) {
                lead.beat();
            }
            acknowledged = round.failures.isEmpty();
        } finally {
            if (!acknowledged) {
                // Records still under way must not overtake their second try.
                abort();
            }
        }
        return acknowledged ? new Outcome.Acknowledged() : new Outcome.Failed(List.copyOf(round.failures));
    }

    @Override
    public void close() {
        abort();
    }

    private void hand(List<OutboxRow> rows, List<ProducerRecord<String, byte[]>> records, Round round) {
        Producer<String, byte[]> current = producer == null ? producers.get() : producer;
        producer = current;
        for (int i = 0; i < rows.size() && round.failures.isEmpty(); i++) {
            OutboxRow row = rows.get(i);
            try {
                current.send(records.get(i), (_, failure) -> round.completed(row, failure));
            } catch (KafkaException | IllegalStateException failure) {
                round.completed(row, failure);
            }
        }
    }

    private void abort() {
        if (producer != null) {
            // Closing joins the producer's thread, which an interrupt meant for this one would break off.
            boolean interrupted = Thread.interrupted();
            producer.close(Duration.ZERO);
            producer = null;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Failure> oversized(List<OutboxRow> rows, List<ProducerRecord<String, byte[]>> records) {
        List<Failure> oversized = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int size = size(records.get(i));
            if (size > maxRecordBytes) {
                oversized.add(new Failure(rows.get(i), new RecordTooLargeException(
                        "%d bytes, %d allowed".formatted(size, maxRecordBytes))));
            }
        }
        return oversized;
    }

    private static int size(ProducerRecord<String, byte[]> record) {
        return (record.value() == null ? 0 : record.value().length) + record.key().length() + RECORD_OVERHEAD;
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row) {
        byte[] value = row.payload() == null ? null : row.payload().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(row.topic(), row.key(), value);
        Headers headers = record.headers();
        Map.of(EventHeaders.SPEC_VERSION, "1.0", EventHeaders.ID, row.eventId().toString(), EventHeaders.TYPE,
                row.type(), EventHeaders.SOURCE, source, EventHeaders.SUBJECT, row.aggregate(), EventHeaders.TIME,
                row.createdAt().toString(), EventHeaders.AGGREGATE_VERSION, Long.toString(row.version()),
                EventHeaders.CONTENT_TYPE, "application/json")
            .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        if (row.traceParent() != null) {
            headers.add(EventHeaders.TRACE_PARENT, row.traceParent().getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    /** One try at a batch: over with the last acknowledgement, or with the first failure. */
    private static final class Round {

        private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
        private final CountDownLatch over = new CountDownLatch(1);
        private final AtomicInteger outstanding;

        Round(int records) {
            outstanding = new AtomicInteger(records);
        }

        void completed(OutboxRow row, @Nullable Exception failure) {
            if (failure != null) {
                failures.add(new Failure(row, failure));
            }
            if (outstanding.decrementAndGet() == 0 || failure != null) {
                over.countDown();
            }
        }

        boolean over(Duration limit) throws InterruptedException {
            return over.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
