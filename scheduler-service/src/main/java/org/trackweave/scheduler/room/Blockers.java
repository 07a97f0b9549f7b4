package org.trackweave.scheduler.room;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The breaks and blocked times of conferences. */
@Repository
public class Blockers {

    private final JdbcClient jdbc;

    Blockers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By start. */
    public List<Blocker> of(String conferenceId) {
        return jdbc.sql("select * from blocker where conference_id = :c order by starts_at, ends_at, name, id")
            .param("c", conferenceId)
            .query((row, _) -> new Blocker(row.getObject("id", UUID.class), row.getObject("room_id", UUID.class),
                    row.getString("name"), row.getTimestamp("starts_at").toInstant(),
                    row.getTimestamp("ends_at").toInstant()))
            .list();
    }

    /** Inserts it or puts it in place of the one with its id. */
    void save(String conferenceId, Blocker blocker) {
        jdbc.sql("""
                 insert into blocker (id, conference_id, room_id, name, starts_at, ends_at)
                 values (:id, :c, :room, :name, :starts, :ends)
                 on conflict (id) do update set room_id = excluded.room_id, name = excluded.name,
                     starts_at = excluded.starts_at, ends_at = excluded.ends_at
                 where blocker.conference_id = excluded.conference_id""")
            .param("id", blocker.id())
            .param("c", conferenceId)
            .param("room", blocker.roomId())
            .param("name", blocker.name())
            .param("starts", Timestamp.from(blocker.startsAt()))
            .param("ends", Timestamp.from(blocker.endsAt()))
            .update();
    }

    /** Whether there was one. */
    boolean remove(String conferenceId, UUID id) {
        return jdbc.sql("delete from blocker where conference_id = :c and id = :id")
            .param("c", conferenceId)
            .param("id", id)
            .update() > 0;
    }

    void clear(String conferenceId) {
        jdbc.sql("delete from blocker where conference_id = :c").param("c", conferenceId).update();
    }
}
