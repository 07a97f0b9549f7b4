package org.trackweave.review.proposal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tags to filter a conference's proposals by. Counting them reads every proposal, so they may be a minute old. */
@Component
public class ConferenceTags {

    private static final Duration AGE_LIMIT = Duration.ofMinutes(1);
    private static final int MOST_CONFERENCES = 1000;

    private final ConcurrentMap<String, Counted> counted = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    ConferenceTags(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The most frequent ones first, of proposals that are not withdrawn. */
    public List<String> of(String conferenceId) {
        var now = clock.instant();
        var known = counted.get(conferenceId);
        if (known != null && now.isBefore(known.at().plus(AGE_LIMIT))) {
            return known.tags();
        }
        if (counted.size() >= MOST_CONFERENCES) {
            counted.clear();
        }
        var fresh = new Counted(read(conferenceId), now);
        counted.put(conferenceId, fresh);
        return fresh.tags();
    }

    private List<String> read(String conferenceId) {
        return jdbc.sql("""
                        select tag from proposal p, unnest(p.tags) tag where p.conference_id = :conference
                        and p.state not in ('withdrawn', 'canceled') group by tag order by count(*) desc, tag limit 60
                        """).param("conference", conferenceId).query((row, _) -> row.getString("tag")).list();
    }

    private record Counted(List<String> tags, Instant at) {}
}
