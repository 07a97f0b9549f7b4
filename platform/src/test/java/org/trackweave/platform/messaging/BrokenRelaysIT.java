package org.trackweave.platform.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A test that cannot fail proves nothing: two relays with well-known mistakes, which the conformance suite must catch. */
class BrokenRelaysIT {

    @Test
    void severalRelaysWithSkipLockedLoseTheOrderOfHotKeys() {
        assertThatThrownBy(
                () -> run(SkipLockedRelay::new, OutboxRelayConformance::keepsTheOrderOfHotKeysUnderConcurrentWriters))
            .isInstanceOf(AssertionError.class)
            .hasMessageContaining("was due");
    }

    @Test
    void aRelayWithACursorSkipsWhatCommitsLate() {
        assertThatThrownBy(() -> run(CursorRelay::new, OutboxRelayConformance::doesNotSkipATransactionThatCommitsLate))
            .isInstanceOf(AssertionError.class)
            .hasMessageContaining("slow: 0 of 1 versions");
    }

    @FunctionalInterface
    private interface Check {

        void on(OutboxRelayConformance suite) throws InterruptedException;
    }

    @FunctionalInterface
    private interface Maker {

        OutboxRelay relay(RelayStand stand);
    }

    private static void run(Maker maker, Check check) throws InterruptedException {
        OutboxRelayConformance suite = new OutboxRelayConformance() {

            @Override
            OutboxRelay relay(RelayStand stand) {
                return maker.relay(stand);
            }
        };
        suite.open();
        try {
            check.on(suite);
        } finally {
            suite.close();
        }
    }

    /** What the two have in common: a thread that reads, sends and marks. */
    private abstract static class ThreadRelay implements OutboxRelay {

        final RelayStand stand;
        private final BatchSender sender;
        private volatile boolean running = true;
        private @Nullable Thread thread;

        ThreadRelay(RelayStand stand) {
            this.stand = stand;
            this.sender = new BatchSender(() -> stand.clients().outboxProducer(RelayStand.SETTINGS), "/broken",
                    RelayStand.SETTINGS);
        }

        abstract void round(Connection connection) throws SQLException, InterruptedException;

        void send(List<OutboxRow> rows) throws SQLException, InterruptedException {
            sender.send(rows, () -> {
            });
        }

        @Override
        public void start() {
            thread = Thread.ofPlatform().start(() -> {
                try (Connection connection = stand.connect()) {
                    connection.setAutoCommit(false);
                    while (running) {
                        round(connection);
                        connection.commit();
                    }
                } catch (SQLException | InterruptedException failure) {
                    throw new IllegalStateException(failure);
                } finally {
                    sender.close();
                }
            });
        }

        @Override
        public void stop() {
            running = false;
            try {
                if (thread != null) {
                    thread.join();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean leads() {
            return true;
        }

        static List<OutboxRow> rows(PreparedStatement query) throws SQLException {
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(new OutboxRow(result.getLong("id"), result.getObject("event_id", UUID.class),
                            result.getString("topic"), result.getString("key"), result.getString("aggregate"),
                            result.getLong("version"), result.getString("type"), result.getString("payload"), null,
                            Instant.EPOCH));
                }
            }
            return rows;
        }
    }

    /** Every instance takes the oldest rows that no other has locked. */
    private static final class SkipLockedRelay extends ThreadRelay {

        SkipLockedRelay(RelayStand stand) {
            super(stand);
        }

        @Override
        void round(Connection connection) throws SQLException, InterruptedException {
            try (PreparedStatement query = connection
                .prepareStatement("""
                                  select * from outbox where published_at is null order by id limit 20
                                  for update skip locked""")) {
                List<OutboxRow> rows = rows(query);
                if (rows.isEmpty()) {
                    Thread.sleep(5);
                    return;
                }
                send(rows);
                try (PreparedStatement mark = connection
                    .prepareStatement("update outbox set published_at = now() where id = any (?)")) {
                    mark.setArray(1, connection.createArrayOf("bigint", rows.stream().map(OutboxRow::id).toArray()));
                    mark.executeUpdate();
                }
            }
        }
    }

    /** Remembers the last id it has sent instead of marking rows. */
    private static final class CursorRelay extends ThreadRelay {

        private long cursor;

        CursorRelay(RelayStand stand) {
            super(stand);
        }

        @Override
        void round(Connection connection) throws SQLException, InterruptedException {
            try (PreparedStatement query = connection
                .prepareStatement("select * from outbox where id > ? order by id limit 1000")) {
                query.setLong(1, cursor);
                List<OutboxRow> rows = rows(query);
                if (rows.isEmpty()) {
                    Thread.sleep(5);
                    return;
                }
                send(rows);
                cursor = rows.getLast().id();
            }
        }
    }
}
