package org.trackweave.scheduler.room;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rooms and timeslots of conferences. */
@Repository
public class Rooms {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Rooms(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** In the order in which they are shown. */
    public List<ConferenceRoom> rooms(String conferenceId) {
        return jdbc
            .sql("select * from room where conference_id = :c order by position, name")
            .param("c", conferenceId)
            .query((row, _) -> new ConferenceRoom(row.getObject("id", UUID.class), row.getString("name"),
                    row.getInt("capacity"), row.getInt("position"),
                    List.of((String[]) row.getArray("features").getArray()), row.getString("place")))
            .list();
    }

    /** By start, then in the rooms' order. */
    public List<Timeslot> timeslots(String conferenceId) {
        return jdbc.sql("""
                        select t.id, t.room_id, t.starts_at, t.ends_at from timeslot t join room r on r.id = t.room_id
                        where t.conference_id = :c order by t.starts_at, r.position, r.name""")
            .param("c", conferenceId)
            .query((row, _) -> new Timeslot(row.getObject("id", UUID.class), row.getObject("room_id", UUID.class),
                    row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant()))
            .list();
    }

    /** Rooms keep their id by name, so that renaming capacity or order moves no talk. */
    void replaceRooms(String conferenceId, List<ConferenceRoom> rooms) {
        jdbc.sql("delete from room where conference_id = :c and name <> all(:names)")
            .param("c", conferenceId)
            .param("names", rooms.stream().map(ConferenceRoom::name).toArray(String[]::new))
            .update();
        for (ConferenceRoom room : rooms) {
            jdbc.sql("""
                     insert into room (id, conference_id, name, capacity, position, features, place)
                     values (:id, :c, :name, :capacity, :position, :features, :place)
                     on conflict (conference_id, name) do update
                     set capacity = excluded.capacity, position = excluded.position, features = excluded.features,
                         place = excluded.place""")
                .param("id", room.id())
                .param("c", conferenceId)
                .param("name", room.name())
                .param("capacity", room.capacity())
                .param("position", room.position())
                .param("features", room.features().toArray(String[]::new))
                .param("place", room.place())
                .update();
        }
    }

    /** Changes all of a room but its id, so that it keeps its timeslots and talks under another name. */
    void update(String conferenceId, ConferenceRoom room) {
        jdbc.sql("""
                 update room set name = :name, capacity = :capacity, position = :position, features = :features,
                        place = :place
                 where conference_id = :c and id = :id""")
            .param("id", room.id())
            .param("c", conferenceId)
            .param("name", room.name())
            .param("capacity", room.capacity())
            .param("position", room.position())
            .param("features", room.features().toArray(String[]::new))
            .param("place", room.place())
            .update();
    }

    void replaceTimeslots(String conferenceId, List<Timeslot> timeslots) {
        jdbc.sql("delete from timeslot where conference_id = :c").param("c", conferenceId).update();
        template.batchUpdate(
                "insert into timeslot (id, conference_id, room_id, starts_at, ends_at) values (?, ?, ?, ?, ?)",
                timeslots.stream()
                    .map(slot -> new Object[]{slot.id(), conferenceId, slot.roomId(),
                            Timestamp.from(slot.startsAt()), Timestamp.from(slot.endsAt())})
                    .toList());
    }
}
