package org.trackweave.review.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.trackweave.review.proposal.ProposalFilter;

/** Computes the ranked list from the reviews, every time. */
@Repository
class Rankings {

    private static final String TALLY = """
                                        select proposal_id, count(*) as reviews, avg(score) as mean,
                                            percentile_cont(0.5) within group (order by score) as median, stddev_samp(score) as spread,
                                            count(*) filter (where nominated) as nominations
                                        from review where conference_id = :conference and standing = 'scored' group by proposal_id
                                        """;

    private final JdbcClient jdbc;

    Rankings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Coverage coverage(String conferenceId) {
        return jdbc.sql("""
                        select count(*) as proposals, coalesce(sum(t.reviews), 0) as reviews,
                            count(*) filter (where t.reviews is null) as unreviewed,
                            count(*) filter (where t.reviews >= :target) as well_reviewed,
                            (select count(*) from reviewer where conference_id = :conference) as reviewers,
                            count(*) filter (where d.pending is not null and p.state <> 'confirmed') as pending,
                            count(*) filter (where coalesce(d.pending, d.published) = 'accepted') as accepted,
                            count(*) filter (where coalesce(d.pending, d.published) = 'waitlisted') as waitlisted,
                            count(*) filter (where coalesce(d.pending, d.published) = 'rejected') as rejected,
                            coalesce(sum(p.minutes) filter (where coalesce(d.pending, d.published) = 'accepted'), 0)
                                as accepted_minutes
                        from proposal p left join decision d on d.proposal_id = p.id
                        left join (select proposal_id, count(*) as reviews from review
                            where conference_id = :conference and standing = 'scored' group by proposal_id) t
                            on t.proposal_id = p.id
                        where p.conference_id = :conference and p.state not in ('withdrawn', 'canceled')
                        """)
            .param("conference", conferenceId)
            .param("target", Coverage.TARGET)
            .query((row, _) -> new Coverage(row.getInt("proposals"), row.getInt("reviews"),
                    row.getInt("unreviewed"), row.getInt("well_reviewed"), row.getInt("reviewers"),
                    row.getInt("pending"), row.getInt("accepted"), row.getInt("waitlisted"),
                    row.getInt("rejected"), row.getInt("accepted_minutes")))
            .single();
    }

    /** @param page counts from 1; one beyond the end is the last one */
    RankingPageOf list(String conferenceId, UUID organizerId, RankingQuery query, int page, int size) {
        var rows = rows(conferenceId, organizerId, query, "rank > least(:offset, (total - 1) / :size * :size)",
                Map.of("offset", (Math.max(1, page) - 1L) * size, "size", size));
        if (rows.isEmpty()) {
            return new RankingPageOf(List.of(), 0, 1, size);
        }
        return new RankingPageOf(rows.stream().map(Counted::row).toList(), rows.getFirst().total(),
                (rows.getFirst().row().rank() - 1) / size + 1, size);
    }

    /** One proposal's line, whatever has become of it; its rank is among all that are not withdrawn, or all that are. */
    Optional<RankingRow> one(String conferenceId, UUID organizerId, UUID proposalId) {
        return Stream.of(Standpoint.ACTIVE, Standpoint.WITHDRAWN)
            .map(standpoint -> new RankingQuery(ProposalFilter.of(null, null, null, null), standpoint, 0,
                    SortBy.MEAN))
            .flatMap(query -> rows(conferenceId, organizerId, query, "id = :proposal",
                    Map.of("proposal", proposalId, "size", 1))
                .stream())
            .map(Counted::row)
            .findFirst();
    }

    private List<Counted> rows(String conferenceId, UUID organizerId, RankingQuery query, String which,
            Map<String, Object> parameters) {
        return jdbc.sql("""
                        with tally as (%s),
                        ranked as (select p.id, row_number() over (order by %s) as rank, count(*) over () as total,
                                coalesce(t.reviews, 0) as reviews, t.mean, t.median, t.spread,
                                coalesce(t.nominations, 0) as nominations, d.pending, d.published,
                                coalesce(d.revision, 0) as revision
                            from proposal p left join tally t on t.proposal_id = p.id
                            left join decision d on d.proposal_id = p.id
                            where p.conference_id = :conference and %s and coalesce(t.reviews, 0) >= :minReviews %s)
                        select r.*, p.code, p.title, p.level, p.format, p.minutes, p.tags, p.state,
                            :organizer = any(p.speaker_accounts) as own,
                            array(select count(s.score) from generate_series(0, 4) as fifth
                                left join review s on s.conference_id = :conference and s.proposal_id = r.id
                                and s.standing = 'scored' and least(4, floor(s.score / 20)) = fifth
                                group by fifth order by fifth) as histogram
                        from (select * from ranked where %s order by rank limit :size) r
                        join proposal p on p.id = r.id order by r.rank
                        """.formatted(TALLY, query.sort().order(), query.standpoint().condition(),
                query.filter().condition(), which))
            .param("conference", conferenceId)
            .param("organizer", organizerId)
            .param("minReviews", query.minReviews())
            .params(query.filter().parameters())
            .params(parameters)
            .query((row, _) -> new Counted(row(row), row.getInt("total")))
            .list();
    }

    private static RankingRow row(ResultSet row) throws SQLException {
        var histogram = List.of((Long[]) row.getArray("histogram").getArray()).stream().map(Long::intValue).toList();
        return new RankingRow(row.getInt("rank"), row.getObject("id", UUID.class), row.getString("code"),
                row.getString("title"), row.getString("level"), row.getString("format"), row.getInt("minutes"),
                List.of((String[]) row.getArray("tags").getArray()), row.getString("state"), row.getInt("reviews"),
                row.getObject("mean", Double.class), row.getObject("median", Double.class),
                row.getObject("spread", Double.class), row.getInt("nominations"), histogram, row.getString("pending"),
                row.getString("published"), row.getLong("revision"), row.getBoolean("own"));
    }

    private record Counted(RankingRow row, int total) {}
}
