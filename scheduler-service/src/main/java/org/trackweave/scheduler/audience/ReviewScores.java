package org.trackweave.scheduler.audience;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.trackweave.scheduler.ids.TalkId;

/** The read model of reviewers' scores, without their comments. */
@Repository
class ReviewScores {

    private final JdbcClient jdbc;

    ReviewScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The scores of each reviewer by talk. */
    SortedMap<UUID, SortedMap<TalkId, Double>> of(String conferenceId) {
        var scores = new TreeMap<UUID, SortedMap<TalkId, Double>>();
        jdbc.sql("""
                 select reviewer_id, proposal_id, score from review_score
                 where conference_id = :c and score is not null""").param("c", conferenceId).query(row -> {
            scores.computeIfAbsent(row.getObject("reviewer_id", UUID.class), _ -> new TreeMap<>())
                .put(new TalkId(row.getString("proposal_id")), row.getDouble("score"));
        });
        return scores;
    }

    /** @param score null where the review does not count (any more) */
    void apply(String conferenceId, UUID proposalId, UUID reviewerId, long version, @Nullable Double score) {
        jdbc.sql("""
                 insert into review_score as r (proposal_id, reviewer_id, conference_id, version, score)
                 values (:proposal, :reviewer, :c, :version, :score)
                 on conflict (proposal_id, reviewer_id) do update
                 set version = excluded.version, score = excluded.score where r.version < excluded.version""")
            .param("proposal", proposalId)
            .param("reviewer", reviewerId)
            .param("c", conferenceId)
            .param("version", version)
            .param("score", score)
            .update();
    }
}
