package org.trackweave.scheduler.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import org.trackweave.scheduler.position.EventPosition;
import org.trackweave.scheduler.run.Run.ScorePoint;

/** The runs table. Leases are judged by the database's clock, so that instances need not agree on the time. */
@Repository
class Runs {

    private static final String COLUMNS = """
                                          id, conference_id, version, state, settings, requested_at, started_at, ended_at, phase, score, unplaced,
                                          clashes, input_hash, event_position, reason, adopted_at,
                                          cast(result ->> 'reproducible' as boolean) as reproducible""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Runs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, String conferenceId, RunSettings settings, UUID requestedBy, Instant at) {
        jdbc.sql("""
                 insert into run (id, conference_id, version, state, settings, requested_by, requested_at)
                 values (:id, :c, 1, 'queued', cast(:settings as jsonb), :by, :at)""")
            .param("id", id)
            .param("c", conferenceId)
            .param("settings", json.writeValueAsString(settings))
            .param("by", requestedBy)
            .param("at", Timestamp.from(at))
            .update();
    }

    Optional<Run> find(String conferenceId, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from run where id = :id and conference_id = :c")
            .param("id", id)
            .param("c", conferenceId)
            .query((row, _) -> run(row))
            .optional();
    }

    /** The newest first. */
    List<Run> latest(String conferenceId, int most) {
        return jdbc
            .sql("select " + COLUMNS + " from run where conference_id = :c order by requested_at desc limit :most")
            .param("c", conferenceId)
            .param("most", most)
            .query((row, _) -> run(row))
            .list();
    }

    Optional<RunResult> result(UUID id) {
        return jdbc.sql("select result from run where id = :id and result is not null")
            .param("id", id)
            .query((row, _) -> json.readValue(row.getString("result"), RunResult.class))
            .optional();
    }

    /** Takes the oldest run that waits, or whose worker gave no sign of life within its lease. */
    Optional<Run> claim(String worker, Duration lease) {
        return jdbc.sql("""
                        update run set state = 'running', worker = :worker, started_at = coalesce(started_at, now()),
                               leased_until = now() + make_interval(secs => :lease)
                        where id = (select id from run
                                    where state = 'queued' or (state = 'running' and leased_until < now())
                                    order by requested_at limit 1 for update skip locked)
                        returning\s""" + COLUMNS)
            .param("worker", worker)
            .param("lease", lease.toSeconds())
            .query((row, _) -> run(row))
            .optional();
    }

    /** Says that the worker lives. */
    LeaseAnswer renew(UUID id, String worker, Duration lease) {
        return jdbc.sql("""
                        update run set leased_until = now() + make_interval(secs => :lease)
                        where id = :id and worker = :worker and state = 'running' returning cancel_asked""")
            .param("id", id)
            .param("worker", worker)
            .param("lease", lease.toSeconds())
            .query((row, _) -> row.getBoolean("cancel_asked") ? LeaseAnswer.STOP : LeaseAnswer.GO_ON)
            .optional()
            .orElse(LeaseAnswer.LOST);
    }

    /** What a worker learns when it renews its lease. */
    enum LeaseAnswer {
        GO_ON,
        /** An organizer wants it to end with the best it has. */
        STOP,
        /** Another worker has the run: whatever this one finds must not be stored. */
        LOST
    }

    /** From which events a run's input came. */
    void read(UUID id, String worker, EventPosition position) {
        jdbc.sql("""
                 update run set event_position = cast(:position as jsonb)
                 where id = :id and worker = :worker and state = 'running'""")
            .param("id", id)
            .param("worker", worker)
            .param("position", json.writeValueAsString(position))
            .update();
    }

    /** What the worker does now, with no timetable yet: the run's next version, or empty where it has lost the run. */
    Optional<Long> phase(UUID id, String worker, String phase) {
        return jdbc.sql("""
                        update run set phase = :phase, score = null, unplaced = 0, clashes = 0, version = version + 1
                        where id = :id and worker = :worker and state = 'running' returning version""")
            .param("id", id)
            .param("worker", worker)
            .param("phase", phase)
            .query(Long.class)
            .optional();
    }

    /** The best timetable so far: the run's next version, or empty where the worker has lost the run. */
    Optional<Long> progress(UUID id, String worker, String score, int unplaced, int clashes) {
        return jdbc.sql("""
                        update run set score = :score, unplaced = :unplaced, clashes = :clashes, version = version + 1
                        where id = :id and worker = :worker and state = 'running' returning version""")
            .param("id", id)
            .param("worker", worker)
            .param("score", score)
            .param("unplaced", unplaced)
            .param("clashes", clashes)
            .query(Long.class)
            .optional();
    }

    void addScores(UUID id, List<ScorePoint> points) {
        for (ScorePoint point : points) {
            jdbc.sql("""
                     insert into run_score (run_id, after_ms, score, hard, medium, soft)
                     values (:id, :after, '', :hard, :medium, :soft)
                     on conflict (run_id, after_ms) do update
                         set hard = excluded.hard, medium = excluded.medium, soft = excluded.soft""")
                .param("id", id)
                .param("after", point.afterMillis())
                .param("hard", point.hard())
                .param("medium", point.medium())
                .param("soft", point.soft())
                .update();
        }
    }

    /** A run that was taken over starts its curve again. */
    void clearScores(UUID id) {
        jdbc.sql("delete from run_score where run_id = :id").param("id", id).update();
    }

    List<ScorePoint> scores(UUID id) {
        return jdbc.sql("select after_ms, hard, medium, soft from run_score where run_id = :id order by after_ms")
            .param("id", id)
            .query((row, _) -> new ScorePoint(row.getLong("after_ms"), row.getLong("hard"), row.getLong("medium"),
                    row.getLong("soft")))
            .list();
    }

    Optional<Long> finish(UUID id, String worker, RunResult result, String inputHash, @Nullable String score) {
        return jdbc.sql("""
                        update run set state = 'finished', ended_at = now(), result = cast(:result as jsonb),
                               input_hash = :hash, score = :score, unplaced = :unplaced, clashes = :clashes,
                               version = version + 1
                        where id = :id and worker = :worker and state = 'running' returning version""")
            .param("id", id)
            .param("worker", worker)
            .param("result", json.writeValueAsString(result))
            .param("hash", inputHash)
            .param("score", score)
            .param("unplaced", result.unplaced().size())
            .param("clashes", result.clashes().size())
            .query(Long.class)
            .optional();
    }

    Optional<Long> fail(UUID id, String worker, String reason) {
        return jdbc.sql("""
                        update run set state = 'failed', ended_at = now(), reason = :reason, version = version + 1
                        where id = :id and worker = :worker and state = 'running' returning version""")
            .param("id", id)
            .param("worker", worker)
            .param("reason", reason)
            .query(Long.class)
            .optional();
    }

    /** A run that waits is canceled at once (its new version is returned); one that works is asked to stop. */
    Optional<Long> cancel(String conferenceId, UUID id) {
        Optional<Long> canceled = jdbc
            .sql("""
                 update run set state = 'canceled', ended_at = now(), version = version + 1
                 where id = :id and conference_id = :c and state = 'queued' returning version""")
            .param("id", id)
            .param("c", conferenceId)
            .query(Long.class)
            .optional();
        if (canceled.isEmpty()) {
            jdbc.sql("update run set cancel_asked = true where id = :id and conference_id = :c and state = 'running'")
                .param("id", id)
                .param("c", conferenceId)
                .update();
        }
        return canceled;
    }

    void adopted(UUID id, Instant at) {
        jdbc.sql("update run set adopted_at = :at where id = :id")
            .param("at", Timestamp.from(at))
            .param("id", id)
            .update();
    }

    private Run run(ResultSet row) throws SQLException {
        return new Run(row.getObject("id", UUID.class), row.getString("conference_id"), row.getLong("version"),
                RunState.ofWireName(row.getString("state")),
                json.readValue(row.getString("settings"), RunSettings.class), instant(row, "requested_at"),
                nullableInstant(row, "started_at"), nullableInstant(row, "ended_at"), row.getString("phase"),
                row.getString("score"), row.getInt("unplaced"), row.getInt("clashes"), row.getString("input_hash"),
                position(row), row.getObject("reproducible", Boolean.class), row.getString("reason"),
                nullableInstant(row, "adopted_at"));
    }

    private @Nullable EventPosition position(ResultSet row) throws SQLException {
        String position = row.getString("event_position");
        return position == null ? null : json.readValue(position, EventPosition.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
