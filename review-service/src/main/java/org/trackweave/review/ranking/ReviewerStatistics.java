package org.trackweave.review.ranking;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who reviewed how much, and how their scores compare with the others'. */
@Repository
class ReviewerStatistics {

    private final JdbcClient jdbc;

    ReviewerStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One reviewer's work.
     *
     * @param mean of their scores, 0 to 100
     * @param leaning how far their scores lie above (or, negative, below) those of the others on the same proposals;
     * null while nobody else scored any of them
     */
    record Reviewer(String name, int scored, int abstained, int conflicts, int nominations, @Nullable Double mean,
            @Nullable Double leaning) {}

    /** The most industrious first. */
    List<Reviewer> of(String conferenceId) {
        return jdbc.sql("""
                        with tally as (select proposal_id, sum(score) as total, count(*) as reviews from review
                            where conference_id = :conference and standing = 'scored' group by proposal_id)
                        select coalesce(max(n.name), 'Reviewer') as name,
                            count(*) filter (where r.standing = 'scored') as scored,
                            count(*) filter (where r.standing = 'abstained') as abstained,
                            count(*) filter (where r.standing = 'conflicted') as conflicts,
                            count(*) filter (where r.nominated) as nominations, avg(r.score) as mean,
                            avg(r.score - (t.total - r.score) / (t.reviews - 1)) filter (where t.reviews > 1) as leaning
                        from review r
                        left join reviewer n on n.conference_id = r.conference_id and n.account_id = r.reviewer_id
                        left join tally t on t.proposal_id = r.proposal_id and r.standing = 'scored'
                        where r.conference_id = :conference and r.standing <> 'retracted'
                        group by r.reviewer_id order by 2 desc, 1, r.reviewer_id
                        """)
            .param("conference", conferenceId)
            .query((row, _) -> new Reviewer(row.getString("name"), row.getInt("scored"), row.getInt("abstained"),
                    row.getInt("conflicts"), row.getInt("nominations"), row.getObject("mean", Double.class),
                    row.getObject("leaning", Double.class)))
            .list();
    }
}
