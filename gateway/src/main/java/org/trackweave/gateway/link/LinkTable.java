package org.trackweave.gateway.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one-time links' SQL. */
@Repository
class LinkTable {

    record Row(UUID accountId, Purpose purpose) {}

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] hash, Row link, Instant expiresAt) {
        jdbc.sql("""
                 insert into one_time_link (hash, account_id, purpose, expires_at)
                 values (:hash, :account, :purpose, :expiresAt)""")
            .param("hash", hash)
            .param("account", link.accountId())
            .param("purpose", link.purpose().name())
            .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
            .update();
    }

    Optional<Row> find(byte[] hash, Instant now) {
        return jdbc.sql("select account_id, purpose from one_time_link where hash = :hash and expires_at > :now")
            .param("hash", hash)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query(LinkTable::row)
            .optional();
    }

    /** Only one of two takes gets the link. */
    Optional<Row> take(byte[] hash, Instant now) {
        return jdbc
            .sql("""
                 delete from one_time_link where hash = :hash and expires_at > :now returning account_id, purpose""")
            .param("hash", hash)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query(LinkTable::row)
            .optional();
    }

    /** After a new password, or at a new link of the same kind, the old ones are worth nothing. */
    void deleteOf(UUID accountId) {
        jdbc.sql("delete from one_time_link where account_id = :account").param("account", accountId).update();
    }

    void deleteExpired(Instant now) {
        jdbc.sql("delete from one_time_link where expires_at <= :now")
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getObject("account_id", UUID.class), Purpose.valueOf(row.getString("purpose")));
    }
}
