package org.trackweave.scheduler.talk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.Decision;
import org.trackweave.events.Proposal;

/** The read model of talks: a proposal joined with what was decided of it. */
@Repository
public class Talks {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Talks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The accepted talks that nobody withdrew or canceled, by code: a stable order for deterministic runs. */
    public List<AcceptedTalk> accepted(String conferenceId) {
        return jdbc.sql("""
                        select t.proposal_id, proposal, mean_score, n.features, n.seats
                        from talk t left join talk_needs n on n.proposal_id = t.proposal_id
                        where t.conference_id = :conference and decision = 'accepted' and proposal is not null
                          and proposal ->> 'state' not in ('withdrawn', 'canceled')
                        order by proposal ->> 'code', proposal_id""")
            .param("conference", conferenceId)
            .query((row, _) -> AcceptedTalk.of(row.getObject("proposal_id", UUID.class),
                    json.readValue(row.getString("proposal"), Proposal.class),
                    row.getObject("mean_score", Double.class), needs(row)))
            .list();
    }

    private static Needs needs(ResultSet row) throws SQLException {
        Array features = row.getArray("features");
        return features == null
                ? Needs.NONE
                : new Needs(List.of((String[]) features.getArray()), row.getInt("seats"));
    }

    /** The titles of all talks ever heard of, also of those that were withdrawn: a change names what is gone. */
    public Map<UUID, String> titles(String conferenceId) {
        Map<UUID, String> titles = new HashMap<>();
        jdbc.sql("""
                 select proposal_id, proposal ->> 'title' as title from talk
                 where conference_id = :conference and proposal is not null""")
            .param("conference", conferenceId)
            .query(row -> {
                titles.put(row.getObject("proposal_id", UUID.class), row.getString("title"));
            });
        return titles;
    }

    void apply(String conferenceId, UUID proposalId, long version, Proposal proposal) {
        jdbc.sql("""
                 insert into talk (proposal_id, conference_id, proposal_version, proposal)
                 values (:id, :conference, :version, cast(:proposal as jsonb))
                 on conflict (proposal_id) do update
                 set proposal_version = excluded.proposal_version, proposal = excluded.proposal
                 where talk.proposal_version < excluded.proposal_version""")
            .param("id", proposalId)
            .param("conference", conferenceId)
            .param("version", version)
            .param("proposal", json.writeValueAsString(proposal))
            .update();
    }

    void apply(String conferenceId, UUID proposalId, long version, Decision decision, @Nullable Double meanScore) {
        jdbc.sql("""
                 insert into talk (proposal_id, conference_id, decision_version, decision, mean_score)
                 values (:id, :conference, :version, :decision, :meanScore)
                 on conflict (proposal_id) do update
                 set decision_version = excluded.decision_version, decision = excluded.decision,
                     mean_score = excluded.mean_score
                 where talk.decision_version < excluded.decision_version""")
            .param("id", proposalId)
            .param("conference", conferenceId)
            .param("version", version)
            .param("decision", decision.wireName())
            .param("meanScore", meanScore)
            .update();
    }
}
