package org.trackweave.scheduler.drift;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

/** The {@code settled_schedule} table: what each conference's schedule rested on when it was last settled. */
@Repository
class SnapshotTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SnapshotTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Settled(Instant at, String by, Snapshot snapshot) {}

    Optional<Settled> find(String conferenceId) {
        return jdbc.sql("select settled_at, settled_by, snapshot from settled_schedule where conference_id = :c")
            .param("c", conferenceId)
            .query((row, _) -> new Settled(row.getTimestamp("settled_at").toInstant(), row.getString("settled_by"),
                    json.readValue(row.getString("snapshot"), Snapshot.class)))
            .optional();
    }

    void store(String conferenceId, Settled settled) {
        jdbc.sql(
                """
                insert into settled_schedule (conference_id, settled_at, settled_by, snapshot)
                values (:c, :at, :by, cast(:snapshot as jsonb))
                on conflict (conference_id) do update
                set settled_at = excluded.settled_at, settled_by = excluded.settled_by, snapshot = excluded.snapshot""")
            .param("c", conferenceId)
            .param("at", Timestamp.from(settled.at()))
            .param("by", settled.by())
            .param("snapshot", json.writeValueAsString(settled.snapshot()))
            .update();
    }
}
