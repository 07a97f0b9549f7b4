package org.trackweave.gateway.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts' SQL. Addresses are compared without regard to case. */
@Repository
class AccountTable {

    record Credentials(Account account, String passwordHash) {}

    private static final String COLUMNS = """
                                          id, email, name, admin, enabled, email_confirmed_at is not null as email_confirmed""";

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the address is taken. */
    boolean insert(Account account, String passwordHash, Instant now) {
        return jdbc
            .sql("""
                 insert into account (id, email, name, password_hash, admin, enabled, email_confirmed_at, created_at)
                 values (:id, :email, :name, :hash, :admin, :enabled, :confirmedAt, :now)
                 on conflict (lower(email)) do nothing""")
            .param("id", account.id())
            .param("email", account.email())
            .param("name", account.name())
            .param("hash", passwordHash)
            .param("admin", account.admin())
            .param("enabled", account.enabled())
            .param("confirmedAt", account.emailConfirmed() ? now.atOffset(ZoneOffset.UTC) : null)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update() == 1;
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from account where id = :id")
            .param("id", id)
            .query(AccountTable::account)
            .optional();
    }

    Optional<Account> find(String email) {
        return jdbc.sql("select " + COLUMNS + " from account where lower(email) = lower(:email)")
            .param("email", email)
            .query(AccountTable::account)
            .optional();
    }

    List<Account> find(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + " from account where id in (:ids)")
                    .param("ids", ids)
                    .query(AccountTable::account)
                    .list();
    }

    Optional<Credentials> credentials(String email) {
        return jdbc.sql("select password_hash, " + COLUMNS + " from account where lower(email) = lower(:email)")
            .param("email", email)
            .query((row, number) -> new Credentials(account(row, number), row.getString("password_hash")))
            .optional();
    }

    void setPassword(UUID id, String hash) {
        jdbc.sql("update account set password_hash = :hash where id = :id")
            .param("hash", hash)
            .param("id", id)
            .update();
    }

    void rename(UUID id, String name) {
        jdbc.sql("update account set name = :name where id = :id").param("name", name).param("id", id).update();
    }

    void setEnabled(UUID id, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled where id = :id")
            .param("enabled", enabled)
            .param("id", id)
            .update();
    }

    void confirmEmail(UUID id, Instant now) {
        jdbc.sql("update account set email_confirmed_at = coalesce(email_confirmed_at, :now) where id = :id")
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update();
    }

    boolean anyAdmin() {
        return jdbc.sql("select exists (select from account where admin and enabled)").query(Boolean.class).single();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(row.getObject("id", UUID.class), row.getString("email"), row.getString("name"),
                row.getBoolean("admin"), row.getBoolean("enabled"), row.getBoolean("email_confirmed"));
    }
}
