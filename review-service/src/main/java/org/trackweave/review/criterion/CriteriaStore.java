package org.trackweave.review.criterion;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The criteria of every conference. */
@Repository
public class CriteriaStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CriteriaStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A conference's criteria; the default set while it has none of its own. */
    public Criteria of(String conferenceId) {
        return read(conferenceId, "").orElseGet(Criteria::defaults);
    }

    /** The same, and nobody edits them before this transaction ends. */
    public Criteria lockedAgainstEdits(String conferenceId) {
        return read(conferenceId, " for share").orElseGet(Criteria::defaults);
    }

    /** The same, and nobody records a review before this transaction ends. */
    Criteria lockedAgainstReviews(String conferenceId) {
        create(conferenceId);
        return read(conferenceId, " for update").orElseGet(Criteria::defaults);
    }

    /** Gives a conference the default set unless it has one. */
    void create(String conferenceId) {
        var defaults = Criteria.defaults();
        jdbc.sql(
                """
                insert into criteria (conference_id, version, criteria) values (:conference, :version, :criteria::jsonb)
                on conflict (conference_id) do nothing
                """)
            .param("conference", conferenceId)
            .param("version", defaults.version())
            .param("criteria", json.writeValueAsString(defaults.criteria()))
            .update();
    }

    void replace(String conferenceId, Criteria criteria) {
        jdbc.sql("""
                 update criteria set version = :version, criteria = :criteria::jsonb where conference_id = :conference
                 """)
            .param("conference", conferenceId)
            .param("version", criteria.version())
            .param("criteria", json.writeValueAsString(criteria.criteria()))
            .update();
    }

    /** Whether somebody has scored a proposal of this conference, which freezes the criteria. */
    boolean inUse(String conferenceId) {
        return jdbc.sql("select exists (select from review where conference_id = :conference and standing = 'scored')")
            .param("conference", conferenceId)
            .query(Boolean.class)
            .single();
    }

    private Optional<Criteria> read(String conferenceId, String lock) {
        return jdbc.sql("select version, criteria from criteria where conference_id = :conference" + lock)
            .param("conference", conferenceId)
            .query((row, _) -> new Criteria(row.getLong("version"),
                    json.readValue(row.getString("criteria"), new TypeReference<List<Criterion>>() {
                    })))
            .optional();
    }
}
