package org.trackweave.scheduler.conference;

import java.time.ZoneId;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.Conference;

/** The read model of conferences. */
@Repository
public class Conferences {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Conferences(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Conference> find(String conferenceId) {
        return jdbc.sql("select state from conference where id = :id")
            .param("id", conferenceId)
            .query((row, _) -> json.readValue(row.getString("state"), Conference.class))
            .optional();
    }

    /** The zone in which the conference's days and times are meant; UTC while the conference is unknown. */
    public ZoneId zone(String conferenceId) {
        return find(conferenceId).map(conference -> ZoneId.of(conference.timeZone())).orElse(ZoneId.of("UTC"));
    }

    void apply(String conferenceId, long version, Conference conference) {
        jdbc.sql("""
                 insert into conference (id, version, state) values (:id, :version, cast(:state as jsonb))
                 on conflict (id) do update set version = excluded.version, state = excluded.state
                 where conference.version < excluded.version""")
            .param("id", conferenceId)
            .param("version", version)
            .param("state", json.writeValueAsString(conference))
            .update();
    }
}
