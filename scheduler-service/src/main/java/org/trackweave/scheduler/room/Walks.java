package org.trackweave.scheduler.room;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the places of conferences are apart. */
@Repository
public class Walks {

    private final JdbcClient jdbc;

    Walks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each pair once, in alphabetical order; a pair that nobody has told is missing. */
    public List<WalkingTime> of(String conferenceId) {
        return jdbc
            .sql("select place_a, place_b, minutes from walk where conference_id = :c order by place_a, place_b")
            .param("c", conferenceId)
            .query((row, _) -> new WalkingTime(row.getString("place_a"), row.getString("place_b"),
                    row.getInt("minutes")))
            .list();
    }

    void replace(String conferenceId, List<WalkingTime> walks) {
        jdbc.sql("delete from walk where conference_id = :c").param("c", conferenceId).update();
        for (WalkingTime walk : walks) {
            boolean inOrder = walk.from().compareTo(walk.to()) <= 0;
            jdbc.sql("insert into walk (conference_id, place_a, place_b, minutes) values (:c, :a, :b, :minutes)")
                .param("c", conferenceId)
                .param("a", inOrder ? walk.from() : walk.to())
                .param("b", inOrder ? walk.to() : walk.from())
                .param("minutes", walk.minutes())
                .update();
        }
    }
}
