package org.trackweave.gateway.conference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.Conference;

/** The newest state of each conference. */
@Repository
class ConferenceTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConferenceTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Drops a state that is older than the one kept. */
    void upsert(String id, long version, Conference state) {
        jdbc.sql("""
                 insert into conference as kept (id, version, state) values (:id, :version, cast(:state as jsonb))
                 on conflict (id) do update set version = excluded.version, state = excluded.state
                 where kept.version < excluded.version""")
            .param("id", id)
            .param("version", version)
            .param("state", json.writeValueAsString(state))
            .update();
    }

    Optional<KnownConference> find(String id) {
        return jdbc.sql("select id, state from conference where id = :id")
            .param("id", id)
            .query((row, _) -> known(row.getString("id"), row.getString("state")))
            .optional();
    }

    List<KnownConference> find(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select id, state from conference where id in (:ids)")
                    .param("ids", ids)
                    .query((row, _) -> known(row.getString("id"), row.getString("state")))
                    .list();
    }

    /** The most recently begun first. */
    List<KnownConference> latest(int limit) {
        return jdbc.sql("select id, state from conference order by state ->> 'startsOn' desc, id limit :limit")
            .param("limit", limit)
            .query((row, _) -> known(row.getString("id"), row.getString("state")))
            .list();
    }

    private KnownConference known(String id, String state) {
        return new KnownConference(id, json.readValue(state, Conference.class));
    }
}
