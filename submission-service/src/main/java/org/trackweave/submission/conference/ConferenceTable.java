package org.trackweave.submission.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.SessionFormat;

/** The {@code conference} table. */
@Repository
class ConferenceTable {

    private static final TypeReference<List<SessionFormat>> FORMATS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConferenceTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False where the id is taken. */
    boolean insert(Conference conference, UUID openedBy) {
        return jdbc
            .sql("""
                 insert into conference (id, version, name, description, starts_on, ends_on, time_zone, call_opens_at,
                     call_closes_at, formats, languages, opened_by)
                 values (:id, :version, :name, :description, :startsOn, :endsOn, :timeZone, :opensAt, :closesAt,
                     :formats::jsonb, :languages, :openedBy)
                 on conflict do nothing""")
            .params(profile(conference.profile()))
            .param("id", conference.id().slug())
            .param("version", conference.version())
            .param("opensAt", at(conference.call().opensAt()))
            .param("closesAt", at(conference.call().closesAt()))
            .param("openedBy", openedBy)
            .update() == 1;
    }

    /** Writes everything but the id; the caller holds the row's lock. */
    void update(Conference conference) {
        jdbc.sql("""
                 update conference set version = :version, name = :name, description = :description,
                     starts_on = :startsOn, ends_on = :endsOn, time_zone = :timeZone, call_opens_at = :opensAt,
                     call_closes_at = :closesAt, formats = :formats::jsonb, languages = :languages, changed_at = now()
                 where id = :id""")
            .params(profile(conference.profile()))
            .param("id", conference.id().slug())
            .param("version", conference.version())
            .param("opensAt", at(conference.call().opensAt()))
            .param("closesAt", at(conference.call().closesAt()))
            .update();
    }

    Optional<Conference> find(ConferenceId id) {
        return jdbc.sql("select * from conference where id = :id")
            .param("id", id.slug())
            .query(this::conference)
            .optional();
    }

    /** Until the transaction ends nobody else changes this conference. */
    Optional<Conference> lock(ConferenceId id) {
        return jdbc.sql("select * from conference where id = :id for no key update")
            .param("id", id.slug())
            .query(this::conference)
            .optional();
    }

    /** The next to come first, then the past ones, latest first. */
    List<Conference> list(int most) {
        return jdbc.sql("""
                        select * from conference
                        order by ends_on < current_date, abs(starts_on - current_date), id limit :most""")
            .param("most", most)
            .query(this::conference)
            .list();
    }

    /** The database's clock, which alone decides whether a call is open. */
    Instant now() {
        return jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
    }

    private Map<String, Object> profile(Profile profile) {
        return Map.of("name", profile.name(), "description", profile.description(), "startsOn",
                profile.startsOn(), "endsOn", profile.endsOn(), "timeZone", profile.timeZone().getId(), "formats",
                json.writeValueAsString(profile.formats()), "languages", profile.languages().toArray(String[]::new));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Conference conference(ResultSet row, int number) throws SQLException {
        var profile = new Profile(row.getString("name"), row.getString("description"),
                row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
                ZoneId.of(row.getString("time_zone")), json.readValue(row.getString("formats"), FORMATS),
                List.of((String[]) row.getArray("languages").getArray()));
        var call = new Call(row.getObject("call_opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("call_closes_at", OffsetDateTime.class).toInstant());
        return new Conference(new ConferenceId(row.getString("id")), row.getLong("version"), profile, call);
    }
}
