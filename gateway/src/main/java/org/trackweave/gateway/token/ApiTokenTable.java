package org.trackweave.gateway.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The API tokens' SQL. */
@Repository
class ApiTokenTable {

    private static final String COLUMNS = """
                                          id, account_id, name, scopes, conference_id, created_at, expires_at, last_used_at, revoked_at""";

    private final JdbcClient jdbc;

    ApiTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ApiToken token, byte[] hash) {
        jdbc.sql("""
                 insert into api_token (id, account_id, name, hash, scopes, conference_id, created_at, expires_at)
                 values (:id, :account, :name, :hash, :scopes, :conference, :createdAt, :expiresAt)""")
            .param("id", token.id())
            .param("account", token.accountId())
            .param("name", token.name())
            .param("hash", hash)
            .param("scopes", token.scopes().toArray(String[]::new))
            .param("conference", token.conferenceId())
            .param("createdAt", token.createdAt().atOffset(ZoneOffset.UTC))
            .param("expiresAt", token.expiresAt().atOffset(ZoneOffset.UTC))
            .update();
    }

    Optional<ApiToken> find(byte[] hash) {
        return jdbc.sql("select " + COLUMNS + " from api_token where hash = :hash")
            .param("hash", hash)
            .query(ApiTokenTable::token)
            .optional();
    }

    /** The latest first. */
    List<ApiToken> ofAccount(UUID accountId) {
        return jdbc
            .sql("select " + COLUMNS + " from api_token where account_id = :account order by created_at desc, id")
            .param("account", accountId)
            .query(ApiTokenTable::token)
            .list();
    }

    void used(UUID id, Instant now) {
        jdbc.sql("update api_token set last_used_at = :now where id = :id")
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update();
    }

    /** False where the account has no such token, or it was revoked before. */
    boolean revoke(UUID id, UUID accountId, Instant now) {
        return jdbc.sql("""
                        update api_token set revoked_at = :now
                        where id = :id and account_id = :account and revoked_at is null""")
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("account", accountId)
            .update() == 1;
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                row.getString("name"), List.of((String[]) row.getArray("scopes").getArray()),
                row.getString("conference_id"), row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(), instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
