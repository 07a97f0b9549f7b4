package org.trackweave.submission.schedule;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.trackweave.events.ProgrammeEvent.ScheduleReleased;

/** The {@code schedule_release} and {@code placement} tables: the newest released schedule of each conference. */
@Repository
class ScheduleTable {

    private final JdbcClient jdbc;

    ScheduleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where and when one talk is held. */
    record PlacedTalk(UUID proposal, String room, @Nullable String track, Instant startsAt, Instant endsAt) {}

    /** False where this or a newer release is there already. */
    boolean store(ScheduleReleased released) {
        return jdbc
            .sql("""
                 insert into schedule_release as r (conference_id, version, release, released_at)
                 values (:conference, :version, :release, :releasedAt)
                 on conflict (conference_id) do update set version = excluded.version, release = excluded.release,
                     released_at = excluded.released_at
                 where r.version < excluded.version""")
            .param("conference", released.conferenceId())
            .param("version", released.version())
            .param("release", released.release())
            .param("releasedAt", released.releasedAt().atOffset(ZoneOffset.UTC))
            .update() == 1;
    }

    List<PlacedTalk> placed(String conference) {
        return jdbc.sql(
                """
                select proposal_id, room, track, starts_at, ends_at from placement where conference_id = :conference""")
            .param("conference", conference)
            .query((row, _) -> new PlacedTalk(row.getObject("proposal_id", UUID.class), row.getString("room"),
                    row.getString("track"), row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                    row.getObject("ends_at", OffsetDateTime.class).toInstant()))
            .list();
    }

    /** All of a schedule in two statements, however many talks it has. */
    void replace(String conference, List<PlacedTalk> talks) {
        jdbc.sql("delete from placement where conference_id = :conference").param("conference", conference).update();
        jdbc.sql("""
                 insert into placement (proposal_id, conference_id, room, track, starts_at, ends_at)
                 select t.proposal, :conference, t.room, t.track, t.starts::timestamptz, t.ends::timestamptz
                 from unnest(:proposals::uuid[], :rooms::text[], :tracks::text[], :starts::text[], :ends::text[])
                     as t (proposal, room, track, starts, ends)""")
            .param("conference", conference)
            .param("proposals", talks.stream().map(PlacedTalk::proposal).toArray(UUID[]::new))
            .param("rooms", talks.stream().map(PlacedTalk::room).toArray(String[]::new))
            .param("tracks", talks.stream().map(PlacedTalk::track).toArray(String[]::new))
            .param("starts", talks.stream().map(talk -> talk.startsAt().toString()).toArray(String[]::new))
            .param("ends", talks.stream().map(talk -> talk.endsAt().toString()).toArray(String[]::new))
            .update();
    }
}
