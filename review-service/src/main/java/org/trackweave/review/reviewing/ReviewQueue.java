package org.trackweave.review.reviewing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.trackweave.review.proposal.ProposalFilter;

/**
 * What a reviewer sees of the proposals. Own proposals are never in it. The order is fair and stable: the least
 * reviewed come first, and among equals every reviewer has an order of their own, which does not change on reload.
 */
@Repository
class ReviewQueue {

    private static final String FROM = """
                                       from proposal p
                                       left join review m on m.proposal_id = p.id and m.reviewer_id = :me and m.standing <> 'retracted'
                                       left join decision d on d.proposal_id = p.id
                                       left join (select proposal_id, count(*) as reviews from review
                                           where conference_id = :conference and standing = 'scored' group by proposal_id) t
                                           on t.proposal_id = p.id
                                       where p.conference_id = :conference and not (:me = any(p.speaker_accounts))
                                       """;
    private static final String OPEN = "(p.state = 'submitted' and d.published is null)";
    private static final String FAIR = "coalesce(t.reviews, 0), uuid_hash_extended(p.id, :seed)";

    private final JdbcClient jdbc;

    ReviewQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Progress progress(String conferenceId, UUID reviewerId) {
        return jdbc
            .sql("""
                 select count(*) filter (where open and standing is null) as todo,
                     count(*) filter (where open and standing in ('scored', 'abstained')) as reviewed,
                     count(*) filter (where open and standing in ('scored', 'abstained') and changed) as changed,
                     count(*) filter (where not open and standing in ('scored', 'abstained')) as closed,
                     count(*) filter (where open and standing = 'conflicted') as conflicted
                 from (select p.state = 'submitted' and d.published is null as open, m.standing,
                         m.seen_version < p.content_version as changed
                     from proposal p
                     left join review m on m.proposal_id = p.id and m.reviewer_id = :me and m.standing <> 'retracted'
                     left join decision d on d.proposal_id = p.id
                     where p.conference_id = :conference and not (:me = any(p.speaker_accounts))) mine
                 """)
            .param("conference", conferenceId)
            .param("me", reviewerId)
            .query((row, _) -> new Progress(row.getInt("todo"), row.getInt("reviewed"), row.getInt("changed"),
                    row.getInt("closed"), row.getInt("conflicted")))
            .single();
    }

    /** @param page counts from 1; one beyond the end is the last one */
    QueuePage list(String conferenceId, UUID reviewerId, Shelf shelf, ProposalFilter filter, int page, int size) {
        var rows = jdbc
            .sql("""
                 with shelf as (select p.id, row_number() over (order by %s) as place, count(*) over () as total,
                         coalesce(t.reviews, 0) as reviews, %s as open, m.standing, m.score, m.nominated,
                         m.seen_version < p.content_version as changed
                     %s and %s %s)
                 select s.*, p.code, p.title, left(p.abstract, 280) as teaser, p.level, p.format, p.minutes, p.tags
                 from (select * from shelf where place > least(:offset, (total - 1) / :size * :size)
                     order by place limit :size) s
                 join proposal p on p.id = s.id order by s.place
                 """.formatted(order(shelf), OPEN, FROM, condition(shelf), filter.condition()))
            .param("conference", conferenceId)
            .param("me", reviewerId)
            .param("seed", seed(reviewerId))
            .params(filter.parameters())
            .param("offset", (Math.max(1, page) - 1L) * size)
            .param("size", size)
            .query((row, _) -> new Row(item(row), row.getInt("total"), row.getInt("place")))
            .list();
        if (rows.isEmpty()) {
            return new QueuePage(List.of(), 0, 1, size);
        }
        return new QueuePage(rows.stream().map(Row::item).toList(), rows.getFirst().total(),
                (rows.getFirst().place() - 1) / size + 1, size);
    }

    /** The next proposal to review, after the given one where it is still waiting, from the start otherwise. */
    Optional<UUID> next(String conferenceId, UUID reviewerId, ProposalFilter filter, Optional<UUID> after) {
        return jdbc.sql("""
                        with todo as (select p.id, row_number() over (order by %s) as place %s and %s %s)
                        select id from todo where id is distinct from :after
                        order by place < coalesce((select place from todo where id = :after), 0), place limit 1
                        """.formatted(FAIR, FROM, condition(Shelf.TODO), filter.condition()))
            .param("conference", conferenceId)
            .param("me", reviewerId)
            .param("seed", seed(reviewerId))
            .params(filter.parameters())
            .param("after", after.orElse(null), java.sql.Types.OTHER)
            .query(UUID.class)
            .optional();
    }

    /** Makes every reviewer's order among equally reviewed proposals another one. */
    private static long seed(UUID reviewerId) {
        return reviewerId.getMostSignificantBits() ^ reviewerId.getLeastSignificantBits();
    }

    private static String order(Shelf shelf) {
        return switch (shelf) {
            case TODO -> FAIR;
            case CHANGED, REVIEWED, CONFLICTED -> "m.updated_at desc, p.id";
        };
    }

    private static String condition(Shelf shelf) {
        return switch (shelf) {
            case TODO -> OPEN + " and m.standing is null";
            case CHANGED ->
                OPEN + " and m.standing in ('scored', 'abstained') and m.seen_version < p.content_version";
            case REVIEWED -> "m.standing in ('scored', 'abstained')";
            case CONFLICTED -> OPEN + " and m.standing = 'conflicted'";
        };
    }

    private static QueueItem item(ResultSet row) throws SQLException {
        return new QueueItem(row.getObject("id", UUID.class), row.getString("code"), row.getString("title"),
                row.getString("teaser"), row.getString("level"), row.getString("format"), row.getInt("minutes"),
                List.of((String[]) row.getArray("tags").getArray()), row.getInt("reviews"), row.getBoolean("open"),
                row.getString("standing"), row.getObject("score", Double.class), row.getBoolean("nominated"),
                row.getBoolean("changed"));
    }

    private record Row(QueueItem item, int total, int place) {}
}
