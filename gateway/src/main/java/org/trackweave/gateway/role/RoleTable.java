package org.trackweave.gateway.role;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.trackweave.platform.security.Role;

/** The SQL of roles and of their history. */
@Repository
class RoleTable {

    record Held(String conference, UUID accountId, Role role) {}

    private final JdbcClient jdbc;

    RoleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Held> ofAccount(UUID accountId) {
        return jdbc.sql("select conference_id, account_id, role from conference_role where account_id = :account")
            .param("account", accountId)
            .query(RoleTable::held)
            .list();
    }

    List<Held> ofConference(String conference) {
        return jdbc.sql("select conference_id, account_id, role from conference_role where conference_id = :conference")
            .param("conference", conference)
            .query(RoleTable::held)
            .list();
    }

    /** Locks the conference's roles against each other until the transaction ends. */
    void lock(String conference) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('roles ' || :conference, 0))")
            .param("conference", conference)
            .query(_ -> {
            });
    }

    /** False where the account holds the role already, or there is no such account. */
    boolean insert(Held role, Instant now) {
        return jdbc.sql("""
                        insert into conference_role (conference_id, account_id, role, granted_at)
                        select :conference, id, :role, :now from account where id = :account
                        on conflict do nothing""")
            .param("conference", role.conference())
            .param("account", role.accountId())
            .param("role", role.role().name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update() == 1;
    }

    boolean delete(Held role) {
        return jdbc.sql("""
                        delete from conference_role
                        where conference_id = :conference and account_id = :account and role = :role""")
            .param("conference", role.conference())
            .param("account", role.accountId())
            .param("role", role.role().name())
            .update() == 1;
    }

    void note(RoleChange change) {
        jdbc.sql("""
                 insert into role_change (conference_id, account_id, role, change, changed_by, changed_at)
                 values (:conference, :account, :role, :change, :by, :at)""")
            .param("conference", change.conference())
            .param("account", change.accountId())
            .param("role", change.role().name())
            .param("change", change.kind().name())
            .param("by", change.by())
            .param("at", change.at().atOffset(ZoneOffset.UTC))
            .update();
    }

    /** The latest first. */
    List<RoleChange> history(String conference, int limit) {
        return jdbc.sql("""
                        select conference_id, account_id, role, change, changed_by, changed_at
                        from role_change where conference_id = :conference order by id desc limit :limit""")
            .param("conference", conference)
            .param("limit", limit)
            .query((row, _) -> new RoleChange(row.getString("conference_id"), row.getObject("account_id", UUID.class),
                    Role.valueOf(row.getString("role")), RoleChange.Kind.valueOf(row.getString("change")),
                    row.getObject("changed_by", UUID.class), row.getTimestamp("changed_at").toInstant()))
            .list();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(row.getString("conference_id"), row.getObject("account_id", UUID.class),
                Role.valueOf(row.getString("role")));
    }
}
