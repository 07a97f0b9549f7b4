package org.trackweave.submission.decision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.trackweave.events.DecisionEvent.DecisionPublished;

/** The {@code decision} table: the newest decision of each proposal. */
@Repository
class DecisionTable {

    private final JdbcClient jdbc;

    DecisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where this or a newer one is there already. */
    boolean store(DecisionPublished decision) {
        return jdbc
            .sql("""
                 insert into decision as d (proposal_id, conference_id, version, decision)
                 values (:proposal, :conference, :version, :decision)
                 on conflict (proposal_id) do update set version = excluded.version, decision = excluded.decision,
                     received_at = now()
                 where d.version < excluded.version""")
            .param("proposal", decision.proposalId())
            .param("conference", decision.conferenceId())
            .param("version", decision.version())
            .param("decision", decision.decision().wireName())
            .update() == 1;
    }
}
