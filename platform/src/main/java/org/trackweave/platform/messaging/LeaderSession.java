package org.trackweave.platform.messaging;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The lead, and all that only the leader does to the outbox. The lead is a session-level advisory lock on the very
 * connection that reads and marks rows: who has lost the one cannot do the other.
 */
final class LeaderSession implements AutoCloseable {

    /** Any number will do, as long as nothing else in the service's database locks it. */
    private static final long LOCK = 0x7477_6f75_7462_6f78L;

    private static final int PURGE_CHUNK = 5_000;

    private final Connection connection;

    private LeaderSession(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the lead, unless another session has it.
     *
     * @param timeout the database ends the session, and with it the lead, after this long without a statement: a paused
     *     leader would keep it for ever
     */
    static Optional<LeaderSession> tryLead(RelayConnections connections, Duration timeout) throws SQLException {
        Connection connection = connections.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = " + timeout.toMillis());
            try (ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                if (result.next() && result.getBoolean(1)) {
                    return Optional.of(new LeaderSession(connection));
                }
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /**
     * The oldest unpublished rows. Never those above a remembered id: ids are given out before commit, so a lower one
     * may still appear.
     */
    List<OutboxRow> unpublished(int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                """
                select id, event_id, topic, key, aggregate, version, type, payload, traceparent, created_at
                from outbox o
                where published_at is null
                  and not exists (select from outbox parked where parked.parked_at is not null
                                  and parked.topic = o.topic and parked.aggregate = o.aggregate
                                  and parked.id <= o.id)
                order by id limit ?""")) {
            query.setInt(1, limit);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(new OutboxRow(result.getLong(1), result.getObject(2, UUID.class), result.getString(3),
                            result.getString(4), result.getString(5), result.getLong(6), result.getString(7),
                            result.getString(8), result.getString(9),
                            result.getObject(10, OffsetDateTime.class).toInstant()));
                }
            }
            return rows;
        }
    }

    void markPublished(List<OutboxRow> rows) throws SQLException {
        Array ids = connection.createArrayOf("bigint", rows.stream().map(OutboxRow::id).toArray());
        try (PreparedStatement update = connection
            .prepareStatement("update outbox set published_at = clock_timestamp() where id = any (?)")) {
            update.setArray(1, ids);
            update.executeUpdate();
        } finally {
            ids.free();
        }
    }

    /** Sets the row aside; from now on its aggregate waits for an operator. */
    void park(OutboxRow row, String why) throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update outbox set parked_at = clock_timestamp(), parked_why = ? where id = ?")) {
            update.setString(1, why);
            update.setLong(2, row.id());
            update.executeUpdate();
        }
    }

    /** Deletes published rows older than the retention, in small transactions. */
    int purge(Duration retention) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                """
                delete from outbox where id in (
                    select id from outbox
                    where published_at < clock_timestamp() - make_interval(secs => ?) and created_at < clock_timestamp()
                    order by id limit ?)""")) {
            delete.setDouble(1, retention.toMillis() / 1000.0);
            delete.setInt(2, PURGE_CHUNK);
            int all = 0;
            int chunk;
            do {
                chunk = delete.executeUpdate();
                all += chunk;
            } while (chunk == PURGE_CHUNK);
            return all;
        }
    }

    /** Fails when the lead is lost; otherwise shows the database that the leader is alive. */
    void heartbeat() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** Gives up the lead by ending the session. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
