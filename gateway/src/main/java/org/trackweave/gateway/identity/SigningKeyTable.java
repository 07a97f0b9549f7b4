package org.trackweave.gateway.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signing keys' SQL. */
@Repository
class SigningKeyTable {

    record Row(String id, byte[] wrapped, Instant createdAt) {}

    private static final long ONE_WRITER = 0x7477_6b65_79L;

    private final JdbcClient jdbc;

    SigningKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, no other gateway makes a key. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", ONE_WRITER).query(row -> {
        });
    }

    /** The newest first. */
    List<Row> all() {
        return jdbc.sql("select id, wrapped_key, created_at from signing_key order by created_at desc")
            .query((row, number) -> new Row(row.getString("id"), row.getBytes("wrapped_key"),
                    row.getTimestamp("created_at").toInstant()))
            .list();
    }

    void insert(Row key) {
        jdbc.sql("insert into signing_key (id, wrapped_key, created_at) values (:id, :wrapped, :createdAt)")
            .param("id", key.id())
            .param("wrapped", key.wrapped())
            .param("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
            .update();
    }

    void deleteOlderThan(Instant limit) {
        jdbc.sql("delete from signing_key where created_at < :limit")
            .param("limit", limit.atOffset(ZoneOffset.UTC))
            .update();
    }
}
