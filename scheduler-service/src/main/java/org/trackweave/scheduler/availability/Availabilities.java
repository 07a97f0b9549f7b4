package org.trackweave.scheduler.availability;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.ConferenceEvent.SpeakerAvailabilityChanged;
import org.trackweave.events.TimeSpan;
import org.trackweave.scheduler.timetable.Interval;

/** The read model of speakers' times. */
@Repository
public class Availabilities {

    private static final TypeReference<List<TimeSpan>> SPANS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Availabilities(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By speaker; those who have said nothing, or took it back, are not there. */
    public SortedMap<UUID, Availability> of(String conferenceId) {
        var times = new TreeMap<UUID, Availability>();
        jdbc.sql("""
                 select person_id, unavailable, preferred from speaker_availability
                 where conference_id = :c and (unavailable <> '[]' or preferred <> '[]')""")
            .param("c", conferenceId)
            .query(row -> {
                times.put(row.getObject("person_id", UUID.class),
                        new Availability(intervals(row.getString("unavailable")),
                                intervals(row.getString("preferred"))));
            });
        return times;
    }

    /** The newest version wins, in whatever order they come. */
    public void apply(SpeakerAvailabilityChanged changed) {
        jdbc.sql("""
                 insert into speaker_availability as a (conference_id, person_id, version, unavailable, preferred)
                 values (:c, :person, :version, cast(:unavailable as jsonb), cast(:preferred as jsonb))
                 on conflict (conference_id, person_id) do update
                 set version = excluded.version, unavailable = excluded.unavailable, preferred = excluded.preferred
                 where a.version < excluded.version""")
            .param("c", changed.conferenceId())
            .param("person", changed.personId())
            .param("version", changed.version())
            .param("unavailable", json.writeValueAsString(changed.unavailable()))
            .param("preferred", json.writeValueAsString(changed.preferred()))
            .update();
    }

    private List<Interval> intervals(String spans) {
        return json.readValue(spans, SPANS)
            .stream()
            .filter(span -> span.endsAt().isAfter(span.startsAt()))
            .map(span -> new Interval(span.startsAt(), span.endsAt()))
            .toList();
    }
}
