package org.trackweave.scheduler.schedule;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.trackweave.events.Placement;

/** The working copy of each conference's timetable. */
@Repository
public class Placements {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Placements(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public List<Placement> of(String conferenceId) {
        return jdbc.sql("""
                        select proposal_id, room_id, starts_at, ends_at from placement where conference_id = :c
                        order by starts_at, room_id""")
            .param("c", conferenceId)
            .query((row, _) -> new Placement(row.getObject("proposal_id", UUID.class),
                    row.getObject("room_id", UUID.class), row.getTimestamp("starts_at").toInstant(),
                    row.getTimestamp("ends_at").toInstant()))
            .list();
    }

    /** Puts these in place of all the conference had. */
    public void replace(String conferenceId, List<Placement> placements) {
        jdbc.sql("delete from placement where conference_id = :c").param("c", conferenceId).update();
        template.batchUpdate(
                "insert into placement (proposal_id, conference_id, room_id, starts_at, ends_at) values (?, ?, ?, ?, ?)",
                placements.stream()
                    .map(place -> new Object[]{place.proposalId(), conferenceId, place.roomId(),
                            Timestamp.from(place.startsAt()), Timestamp.from(place.endsAt())})
                    .toList());
    }
}
