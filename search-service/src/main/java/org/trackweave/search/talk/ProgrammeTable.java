package org.trackweave.search.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;

import org.trackweave.events.Conference;
import org.trackweave.events.Placement;
import org.trackweave.events.ProgrammeEvent.ScheduleReleased;
import org.trackweave.events.Room;
import org.trackweave.events.VirtualTrack;

/** The tables {@code conference} and {@code programme}: one row per conference, each part as its newest event says. */
@Repository
class ProgrammeTable {

    private static final TypeReference<List<VirtualTrack>> TRACKS = new TypeReference<>() {
    };
    private static final TypeReference<List<Room>> ROOMS = new TypeReference<>() {
    };
    private static final TypeReference<List<Placement>> PLACEMENTS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;

    ProgrammeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(String conferenceId, long version, Conference conference) {
        jdbc.sql("""
                 insert into conference as t (id, version, state) values (:id, :version, cast(:state as jsonb))
                 on conflict (id) do update set version = excluded.version, state = excluded.state
                  where t.version < excluded.version
                 """)
            .param("id", conferenceId)
            .param("version", version)
            .param("state", StoredJson.write(conference))
            .update();
    }

    void saveTracks(String conferenceId, long version, List<VirtualTrack> tracks, @Nullable String traceId) {
        jdbc.sql("""
                 insert into programme as t (conference_id, tracks_version, tracks, tracks_trace)
                 values (:conference, :version, cast(:tracks as jsonb), :trace)
                 on conflict (conference_id) do update
                 set tracks_version = excluded.tracks_version, tracks = excluded.tracks,
                     tracks_trace = excluded.tracks_trace
                  where t.tracks_version < excluded.tracks_version
                 """)
            .param("conference", conferenceId)
            .param("version", version)
            .param("tracks", StoredJson.write(tracks))
            .param("trace", traceId)
            .update();
    }

    void saveRelease(ScheduleReleased event, @Nullable String traceId) {
        saveTracks(event.conferenceId(), event.version(), event.tracks(), traceId);
        jdbc.sql("""
                 insert into programme as t
                     (conference_id, release_version, release, released_at, comment, rooms, placements,
                     release_trace)
                 values (:conference, :version, :release, :releasedAt, :comment, cast(:rooms as jsonb),
                     cast(:placements as jsonb), :trace)
                 on conflict (conference_id) do update
                 set release_version = excluded.release_version, release = excluded.release,
                     released_at = excluded.released_at, comment = excluded.comment, rooms = excluded.rooms,
                     placements = excluded.placements, release_trace = excluded.release_trace
                  where t.release_version < excluded.release_version
                 """)
            .param("conference", event.conferenceId())
            .param("version", event.version())
            .param("release", event.release())
            .param("releasedAt", OffsetDateTime.ofInstant(event.releasedAt(), ZoneOffset.UTC))
            .param("comment", event.comment())
            .param("rooms", StoredJson.write(event.rooms()))
            .param("placements", StoredJson.write(event.placements()))
            .param("trace", traceId)
            .update();
    }

    /** What is known of the conference; empty when no event named it. */
    Optional<Programme> find(String conferenceId) {
        return jdbc.sql("""
                        select c.state, p.*
                          from (select cast(:id as text) as wanted) w
                          left join conference c on c.id = w.wanted
                          left join programme p on p.conference_id = w.wanted
                         where c.id is not null or p.conference_id is not null
                        """).param("id", conferenceId).query((row, _) -> programme(conferenceId, row)).optional();
    }

    private Programme programme(String conferenceId, ResultSet row) throws SQLException {
        String state = row.getString("state");
        Optional<Conference> conference = state == null
                ? Optional.empty()
                : Optional.of(StoredJson.read(state, Conference.class));
        return new Programme(conferenceId, conference, list(row.getString("tracks"), TRACKS), release(row),
                list(row.getString("rooms"), ROOMS), list(row.getString("placements"), PLACEMENTS));
    }

    private static Optional<Release> release(ResultSet row) throws SQLException {
        String name = row.getString("release");
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(new Release(row.getLong("release_version"), name,
                row.getObject("released_at", OffsetDateTime.class).toInstant(), row.getString("comment")));
    }

    private <T> List<T> list(@Nullable String text, TypeReference<List<T>> type) {
        return text == null ? List.of() : StoredJson.read(text, type);
    }
}
