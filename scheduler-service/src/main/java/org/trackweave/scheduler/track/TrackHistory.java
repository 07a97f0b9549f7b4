package org.trackweave.scheduler.track;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was changed in each conference's tracks, and how they were before. */
@Repository
public class TrackHistory {

    /** Older edits cannot be undone any more. */
    private static final int KEPT = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TrackHistory(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A change that can be taken back.
     *
     * @param words what was done, "Moved …"
     * @param effect what it did to cohesion and timetable; null where that was not looked at
     */
    public record Past(long number, String words, Instant editedAt, @Nullable EditEffect effect) {}

    /** The newest first. */
    public List<Past> latest(String conferenceId, int most) {
        return jdbc
            .sql("""
                 select number, words, edited_at, effect from track_edit where conference_id = :c
                 order by number desc limit :most""")
            .param("c", conferenceId)
            .param("most", most)
            .query((row, _) -> {
                String effect = row.getString("effect");
                return new Past(row.getLong("number"), row.getString("words"),
                        row.getTimestamp("edited_at").toInstant(),
                        effect == null ? null : json.readValue(effect, EditEffect.class));
            })
            .list();
    }

    /** Remembers a change; call in its transaction. */
    public void append(String conferenceId, String words, List<WorkingTrack> before, @Nullable EditEffect effect) {
        jdbc.sql(
                """
                insert into track_edit (conference_id, number, words, edited_at, before, effect)
                values (:c, (select coalesce(max(number), 0) + 1 from track_edit where conference_id = :c), :words, :at,
                        :before::jsonb, :effect::jsonb)""")
            .param("c", conferenceId)
            .param("words", words)
            .param("at", Timestamp.from(clock.instant()))
            .param("before", json.writeValueAsString(before))
            .param("effect", effect == null ? null : json.writeValueAsString(effect))
            .update();
        jdbc.sql("""
                 delete from track_edit where conference_id = :c
                 and number <= (select max(number) from track_edit where conference_id = :c) - :kept""")
            .param("c", conferenceId)
            .param("kept", KEPT)
            .update();
    }

    /** A change taken out of the history. */
    public record Taken(String words, List<WorkingTrack> before) {}

    /** Takes the newest change out of the history. */
    public Optional<Taken> takeLast(String conferenceId) {
        return jdbc
            .sql("""
                 delete from track_edit where conference_id = :c
                 and number = (select max(number) from track_edit where conference_id = :c) returning words, before""")
            .param("c", conferenceId)
            .query((row, _) -> new Taken(row.getString("words"),
                    json.readValue(row.getString("before"), new TypeReference<List<WorkingTrack>>() {
                    })))
            .optional();
    }
}
