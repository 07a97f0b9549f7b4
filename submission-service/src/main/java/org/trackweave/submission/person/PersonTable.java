package org.trackweave.submission.person;

import java.util.Optional;
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

    Optional<PersonId> findByAccount(UUID account) {
        return jdbc.sql("select id from person where account_id = :account")
            .param("account", account)
            .query(UUID.class)
            .optional()
            .map(PersonId::new);
    }

    Optional<PersonId> findByEmail(String email) {
        return jdbc.sql("select id from person where email = :email")
            .param("email", email)
            .query(UUID.class)
            .optional()
            .map(PersonId::new);
    }

    /** Gives the person with this address an account, unless they have one. */
    Optional<PersonId> link(String email, UUID account) {
        return jdbc
            .sql("""
                 update person set account_id = :account where email = :email and account_id is null returning id""")
            .param("account", account)
            .param("email", email)
            .query(UUID.class)
            .optional()
            .map(PersonId::new);
    }

    /** Does nothing where the account or the address is taken. */
    void insert(PersonId id, @Nullable UUID account, @Nullable String email) {
        jdbc.sql("""
                 insert into person (id, account_id, email) values (:id, :account, :email) on conflict do nothing""")
            .param("id", id.value())
            .param("account", account)
            .param("email", email)
            .update();
    }

    void erase(PersonId id) {
        jdbc.sql("update person set account_id = null, email = null, erased_at = now() where id = :id")
            .param("id", id.value())
            .update();
    }
}
