package org.trackweave.review.conference;

import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.Conference;
import org.trackweave.platform.web.ProblemException;
import org.trackweave.platform.web.Problems;

/** The conferences this service has heard of. */
@Repository
public class Conferences {

    /** Its own: the rows must stay readable whatever the web API's mapper is told, also when a newer build wrote them. */
    private final JsonMapper json = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    private final JdbcClient jdbc;

    Conferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds a conference by its slug. */
    public Optional<ConferenceView> find(String conferenceId) {
        return jdbc.sql("select state from conference where id = :id")
            .param("id", conferenceId)
            .query(String.class)
            .optional()
            .map(state -> new ConferenceView(conferenceId, json.readValue(state, Conference.class)));
    }

    /**
     * Finds a conference by its slug.
     *
     * @throws ProblemException answered with 404
     */
    public ConferenceView require(String conferenceId) {
        return find(conferenceId).orElseThrow(() -> Problems.exception(HttpStatus.NOT_FOUND, "conference-not-found",
                "There is no conference (%s). A new one takes a few seconds to arrive here.".formatted(conferenceId)));
    }

    /** Keeps the newest state; an older version changes nothing. */
    void keep(String conferenceId, long version, Conference state) {
        jdbc.sql("""
                 insert into conference as t (id, version, state) values (:id, :version, :state::jsonb)
                 on conflict (id) do update set version = excluded.version, state = excluded.state
                 where t.version < excluded.version
                 """)
            .param("id", conferenceId)
            .param("version", version)
            .param("state", json.writeValueAsString(state))
            .update();
    }
}
