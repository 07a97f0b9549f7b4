package org.trackweave.scheduler.talk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The {@code talk_needs} table. What is stated of a talk stays when the talk is withdrawn and comes back with it. */
@Repository
class NeedsTable {

    private final JdbcClient jdbc;

    NeedsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StatedNeeds> find(String conferenceId, UUID talk) {
        return jdbc.sql("select * from talk_needs where conference_id = :c and proposal_id = :talk")
            .param("c", conferenceId)
            .param("talk", talk)
            .query((row, _) -> new StatedNeeds(row.getLong("version"),
                    new Needs(List.of((String[]) row.getArray("features").getArray()), row.getInt("seats"))))
            .optional();
    }

    /** False where another change came first. */
    boolean store(String conferenceId, UUID talk, StatedNeeds stated) {
        return jdbc.sql("""
                        insert into talk_needs as n (proposal_id, conference_id, version, features, seats)
                        values (:talk, :c, :version, :features, :seats)
                        on conflict (proposal_id) do update
                        set version = excluded.version, features = excluded.features, seats = excluded.seats
                        where n.version = excluded.version - 1""")
            .param("talk", talk)
            .param("c", conferenceId)
            .param("version", stated.version())
            .param("features", stated.needs().features().toArray(String[]::new))
            .param("seats", stated.needs().seats())
            .update() == 1;
    }
}
