package org.trackweave.platform.personal;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.trackweave.events.Topics;

/** The keys this service made, in its own database: written with the event that tells the others. */
record PersonKeys(JdbcClient jdbc) {

    /** What is known of a person's key. */
    sealed interface Known {

        record Key(String wrapped) implements Known {}

        record Destroyed() implements Known {}
    }

    /** False when the person has a row already; waits for a transaction that is just adding one. */
    boolean insert(UUID personId, String wrappedKey) {
        return jdbc.sql("insert into person_key (person_id, wrapped_key) values (?, ?) on conflict do nothing")
            .params(personId, wrappedKey)
            .update() == 1;
    }

    Optional<Known> find(UUID personId) {
        return jdbc.sql("select wrapped_key from person_key where person_id = ?")
            .param(personId)
            .query((row, _) -> {
                String wrapped = row.getString(1);
                return wrapped == null ? (Known) new Known.Destroyed() : new Known.Key(wrapped);
            })
            .optional();
    }

    /** False when there is no key to destroy. */
    boolean destroy(UUID personId) {
        boolean destroyed = jdbc
            .sql("update person_key set wrapped_key = null where person_id = ? and wrapped_key is not null")
            .param(personId)
            .update() == 1;
        if (destroyed) {
            // The outbox keeps rows for days. An unsent key becomes a tombstone, which is what it would be anyway.
            jdbc.sql("update outbox set payload = ? where topic = ? and aggregate = ?")
                .param(1, null, Types.OTHER)
                .param(2, Topics.PERSON_KEYS)
                .param(3, personId.toString())
                .update();
        }
        return destroyed;
    }
}
