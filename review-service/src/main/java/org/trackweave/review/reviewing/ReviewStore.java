package org.trackweave.review.reviewing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.review.reviewing.Standing.Abstained;
import org.trackweave.review.reviewing.Standing.Conflicted;
import org.trackweave.review.reviewing.Standing.Retracted;
import org.trackweave.review.reviewing.Standing.Scored;

/** The reviews, one row per proposal and reviewer. */
@Repository
class ReviewStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReviewStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<GivenReview> find(UUID proposalId, UUID reviewerId) {
        return jdbc.sql("select * from review where proposal_id = :proposal and reviewer_id = :reviewer")
            .param("proposal", proposalId)
            .param("reviewer", reviewerId)
            .query((row, _) -> review(row))
            .optional();
    }

    /** Everybody's scores and abstentions, the newest first. */
    List<NamedReview> ofProposal(UUID proposalId) {
        return jdbc.sql("""
                        select r.*, coalesce(n.name, 'Reviewer') as name from review r
                        left join reviewer n on n.conference_id = r.conference_id and n.account_id = r.reviewer_id
                        where r.proposal_id = :proposal and r.standing in ('scored', 'abstained')
                        order by r.updated_at desc, r.reviewer_id
                        """)
            .param("proposal", proposalId)
            .query((row, _) -> new NamedReview(row.getString("name"), review(row)))
            .list();
    }

    /** Stores {@code next} unless somebody stored its version before. */
    boolean write(String conferenceId, GivenReview next) {
        var standing = next.standing();
        return jdbc
            .sql("""
                 insert into review as t (proposal_id, reviewer_id, conference_id, version, standing, scores, score,
                     comment, nominated, seen_version, updated_at)
                 values (:proposal, :reviewer, :conference, :version, :standing, :scores::jsonb, :score, :comment,
                     :nominated, :seen, :updatedAt)
                 on conflict (proposal_id, reviewer_id) do update set version = excluded.version,
                     standing = excluded.standing, scores = excluded.scores, score = excluded.score,
                     comment = excluded.comment, nominated = excluded.nominated,
                     seen_version = excluded.seen_version, updated_at = excluded.updated_at
                 where t.version = excluded.version - 1
                 """)
            .param("proposal", next.proposalId())
            .param("reviewer", next.reviewerId())
            .param("conference", conferenceId)
            .param("version", next.version())
            .param("standing", standing.wireName())
            .param("scores", json.writeValueAsString(standing instanceof Scored s ? s.scores() : Map.of()))
            .param("score", standing instanceof Scored s ? s.score() : null)
            .param("comment", standing.words().orElse(null))
            .param("nominated", standing instanceof Scored s && s.nominated())
            .param("seen", next.seenVersion())
            .param("updatedAt", next.updatedAt().atOffset(ZoneOffset.UTC))
            .update() == 1;
    }

    void rememberName(String conferenceId, UUID accountId, String name) {
        jdbc.sql(
                """
                insert into reviewer as t (conference_id, account_id, name) values (:conference, :account, :name)
                on conflict (conference_id, account_id) do update set name = excluded.name where t.name <> excluded.name
                """)
            .param("conference", conferenceId)
            .param("account", accountId)
            .param("name", name)
            .update();
    }

    /** Whether the organizers have published a decision on this proposal, which ends its reviewing. */
    boolean decided(UUID proposalId) {
        return jdbc.sql("select exists (select from decision where proposal_id = :id and published is not null)")
            .param("id", proposalId)
            .query(Boolean.class)
            .single();
    }

    private GivenReview review(ResultSet row) throws SQLException {
        return new GivenReview(row.getObject("proposal_id", UUID.class), row.getObject("reviewer_id", UUID.class),
                row.getLong("version"), row.getLong("seen_version"), standing(row),
                row.getTimestamp("updated_at").toInstant());
    }

    private Standing standing(ResultSet row) throws SQLException {
        @Nullable
        String comment = row.getString("comment");
        return switch (row.getString("standing")) {
            case "scored" -> new Scored(
                    json.readValue(row.getString("scores"), new TypeReference<Map<String, Integer>>() {
                    }),
                    row.getDouble("score"), comment, row.getBoolean("nominated"));
            case "abstained" -> new Abstained(comment);
            case "conflicted" -> new Conflicted();
            case "retracted" -> new Retracted();
            case String unknown -> throw new IllegalStateException("A review stands at (%s).".formatted(unknown));
        };
    }
}
