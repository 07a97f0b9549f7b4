package org.trackweave.scheduler.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.Placement;
import org.trackweave.events.ProgrammeEvent.ScheduleReleased;
import org.trackweave.scheduler.problem.ReleasedPlaces;

/** The releases table: what was published is never changed. */
@Repository
public class Releases implements ReleasedPlaces {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Releases(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest first. */
    public List<Release> of(String conferenceId) {
        return jdbc.sql("select * from release where conference_id = :c order by number desc")
            .param("c", conferenceId)
            .query((row, _) -> release(row))
            .list();
    }

    public Optional<Release> find(String conferenceId, int number) {
        return jdbc.sql("select * from release where conference_id = :c and number = :number")
            .param("c", conferenceId)
            .param("number", number)
            .query((row, _) -> release(row))
            .optional();
    }

    public Optional<Release> latest(String conferenceId) {
        return jdbc.sql("select * from release where conference_id = :c order by number desc limit 1")
            .param("c", conferenceId)
            .query((row, _) -> release(row))
            .optional();
    }

    @Override
    public Map<UUID, Placement> latestPlacements(String conferenceId) {
        return latest(conferenceId).map(Release::programme)
            .map(ScheduleReleased::placements)
            .orElse(List.of())
            .stream()
            .collect(Collectors.toMap(Placement::proposalId, Function.identity()));
    }

    /** The next version of the conference's programme. Locks it, so that two releases cannot take the same. */
    long nextProgrammeVersion(String conferenceId) {
        return jdbc.sql("""
                        insert into programme_version (conference_id, version) values (:c, 1)
                        on conflict (conference_id) do update set version = programme_version.version + 1
                        returning version""")
            .param("c", conferenceId)
            .query(Long.class)
            .single();
    }

    void insert(Release release) {
        jdbc.sql("""
                 insert into release (conference_id, number, name, comment, released_at, released_by, programme)
                 values (:c, :number, :name, :comment, :at, :by, cast(:programme as jsonb))""")
            .param("c", release.programme().conferenceId())
            .param("number", release.number())
            .param("name", release.name())
            .param("comment", release.comment())
            .param("at", Timestamp.from(release.releasedAt()))
            .param("by", release.releasedBy())
            .param("programme", json.writeValueAsString(release.programme()))
            .update();
    }

    private Release release(ResultSet row) throws SQLException {
        return new Release(row.getInt("number"), row.getString("name"), row.getString("comment"),
                row.getTimestamp("released_at").toInstant(), row.getObject("released_by", UUID.class),
                json.readValue(row.getString("programme"), ScheduleReleased.class));
    }
}
