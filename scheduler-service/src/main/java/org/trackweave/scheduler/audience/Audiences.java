package org.trackweave.scheduler.audience;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.SharedAudience;

/** The pairs of talks for the same people, as the newest run found them. */
@Repository
public class Audiences {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Audiences(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** In a stable order. */
    public List<SharedAudience> of(String conferenceId) {
        return jdbc
            .sql("""
                 select one, other, strength from shared_audience where conference_id = :c order by one, other""")
            .param("c", conferenceId)
            .query((row, _) -> new SharedAudience(new TalkId(row.getString("one")), new TalkId(row.getString("other")),
                    row.getDouble("strength")))
            .list();
    }

    /** Puts these in place of all the conference had. */
    @Transactional
    public void replace(String conferenceId, List<SharedAudience> pairs) {
        // Two runs may find the same at once: the second waits here and finds nothing to add.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('shared_audience'), hashtext(:c))")
            .param("c", conferenceId)
            .query(row -> {
            });
        jdbc.sql("delete from shared_audience where conference_id = :c").param("c", conferenceId).update();
        template.batchUpdate(
                "insert into shared_audience (conference_id, one, other, strength) values (?, ?::uuid, ?::uuid, ?)",
                pairs.stream()
                    .map(pair -> new Object[]{conferenceId, pair.one().value(), pair.other().value(), pair.strength()})
                    .toList());
    }
}
