package org.trackweave.submission.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The {@code person} table. */
@Repository
class PersonTable {

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param free whether the person known by the address has no account */
    record Candidates(Optional<PersonId> byAccount, Optional<PersonId> byEmail, boolean free) {

        Optional<PersonId> freeByEmail() {
            return free ? byEmail : Optional.empty();
        }
    }

    private record Row(PersonId id, @Nullable UUID account, @Nullable String email) {}

    Candidates find(Claim claim) {
        List<Row> rows = jdbc
            .sql("select id, account_id, email from person where account_id = :account or email = :email")
            .param("account", claim.account())
            .param("email", claim.email())
            .query((row, _) -> new Row(new PersonId(row.getObject("id", UUID.class)),
                    row.getObject("account_id", UUID.class), row.getString("email")))
            .list();
        var byEmail = rows.stream().filter(row -> claim.email().equals(row.email())).findFirst();
        return new Candidates(
                rows.stream().filter(row -> claim.account().equals(row.account())).findFirst().map(Row::id),
                byEmail.map(Row::id), byEmail.filter(row -> row.account() == null).isPresent());
    }

    /** In an order of their own, so that two transactions never wait in a circle for each other's addresses. */
    void lock(Set<String> emails) {
        jdbc.sql(
                """
                select pg_advisory_xact_lock(hashtext('person address'), address) from (
                    select distinct hashtext(email) as address from unnest(:emails) as email order by 1) as addresses""")
            .param("emails", emails.toArray(String[]::new))
            .query(_ -> {
                // a lock answers nothing
            });
    }

    Optional<PersonId> findByEmail(String email) {
        return jdbc.sql("select id from person where email = :email")
            .param("email", email)
            .query(UUID.class)
            .optional()
            .map(PersonId::new);
    }

    /** Gives a person an account, unless they have one by now. */
    boolean link(PersonId person, UUID account) {
        return jdbc.sql("update person set account_id = :account where id = :id and account_id is null")
            .param("account", account)
            .param("id", person.value())
            .update() == 1;
    }

    void releaseEmail(PersonId person) {
        jdbc.sql("update person set email = null where id = :id").param("id", person.value()).update();
    }

    void setEmail(PersonId person, String email) {
        jdbc.sql("update person set email = :email, claimed_email = null where id = :id")
            .param("email", email)
            .param("id", person.value())
            .update();
    }

    /** Does nothing where the account, or the address it has proven, is taken. */
    void insert(PersonId id, Claim claim) {
        jdbc.sql("""
                 insert into person (id, account_id, email, claimed_email) values (:id, :account, :email, :claimed)
                 on conflict do nothing""")
            .param("id", id.value())
            .param("account", claim.account())
            .param("email", claim.verified() ? claim.email() : null)
            .param("claimed", claim.verified() ? null : claim.email())
            .update();
    }

    /** Somebody known by their address alone. Does nothing where the address is taken. */
    void insert(PersonId id, String email) {
        jdbc.sql("insert into person (id, email) values (:id, :email) on conflict do nothing")
            .param("id", id.value())
            .param("email", email)
            .update();
    }

    void erase(PersonId id) {
        jdbc.sql("""
                 update person set account_id = null, email = null, claimed_email = null, erased_at = now()
                 where id = :id""").param("id", id.value()).update();
    }
}
