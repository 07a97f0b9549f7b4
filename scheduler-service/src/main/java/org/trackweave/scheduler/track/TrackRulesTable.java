package org.trackweave.scheduler.track;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each conference's rules for tracks. */
@Repository
public class TrackRulesTable {

    private final JdbcClient jdbc;

    TrackRulesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public TrackRules of(String conferenceId) {
        int tracksPerTalk = jdbc.sql("select tracks_per_talk from track_rules where conference_id = :c")
            .param("c", conferenceId)
            .query(Integer.class)
            .optional()
            .orElse(1);
        List<TrackRules.Link> links = jdbc
            .sql("select one, other, together from track_link where conference_id = :c order by one, other")
            .param("c", conferenceId)
            .query((row, _) -> new TrackRules.Link(row.getObject("one", UUID.class), row.getObject("other", UUID.class),
                    row.getBoolean("together")))
            .list();
        return new TrackRules(tracksPerTalk, links);
    }

    /** Puts these in place of all the conference had. The last of two links of the same talks counts. */
    public void replace(String conferenceId, TrackRules rules) {
        jdbc.sql("""
                 insert into track_rules (conference_id, tracks_per_talk) values (:c, :n)
                 on conflict (conference_id) do update set tracks_per_talk = excluded.tracks_per_talk""")
            .param("c", conferenceId)
            .param("n", rules.tracksPerTalk())
            .update();
        jdbc.sql("delete from track_link where conference_id = :c").param("c", conferenceId).update();
        for (var link : rules.links()) {
            boolean ordered = link.one().toString().compareTo(link.other().toString()) < 0;
            jdbc.sql("""
                     insert into track_link (conference_id, one, other, together) values (:c, :one, :other, :together)
                     on conflict (conference_id, one, other) do update set together = excluded.together""")
                .param("c", conferenceId)
                .param("one", ordered ? link.one() : link.other())
                .param("other", ordered ? link.other() : link.one())
                .param("together", link.together())
                .update();
        }
    }
}
