package org.trackweave.submission.availability;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.TimeSpan;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.person.PersonId;

/** The {@code speaker_availability} table, and who speaks where. */
@Repository
class AvailabilityTable {

    private static final TypeReference<List<TimeSpan>> SPANS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AvailabilityTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param name as the newest proposal bills them */
    record ListedSpeaker(PersonId person, String name, SpeakerTimes times) {}

    boolean speaks(ConferenceId conference, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1 from proposal_speaker s join proposal p on p.id = s.proposal_id
                                       where s.person_id = :person and p.conference_id = :conference)""")
            .param("person", person.value())
            .param("conference", conference.slug())
            .query(Boolean.class)
            .single();
    }

    Optional<SpeakerTimes> find(ConferenceId conference, PersonId person) {
        return jdbc.sql("""
                        select version, unavailable, preferred from speaker_availability
                        where conference_id = :conference and person_id = :person""")
            .param("conference", conference.slug())
            .param("person", person.value())
            .query((row, _) -> new SpeakerTimes(row.getLong("version"), spans(row.getString("unavailable")),
                    spans(row.getString("preferred"))))
            .optional();
    }

    /** The speakers of all proposals that were sent and not taken back, by name. */
    List<ListedSpeaker> list(ConferenceId conference) {
        return jdbc.sql("""
                        select distinct on (s.person_id) s.person_id, s.name, coalesce(a.version, 0) as version,
                               coalesce(a.unavailable, '[]') as unavailable, coalesce(a.preferred, '[]') as preferred
                        from proposal_speaker s join proposal p on p.id = s.proposal_id
                        left join speaker_availability a
                               on a.person_id = s.person_id and a.conference_id = p.conference_id
                        where p.conference_id = :conference and p.standing in ('submitted', 'confirmed')
                        order by s.person_id, p.changed_at desc""")
            .param("conference", conference.slug())
            .query((row, _) -> new ListedSpeaker(new PersonId(row.getObject("person_id", UUID.class)),
                    row.getString("name"), new SpeakerTimes(row.getLong("version"),
                            spans(row.getString("unavailable")), spans(row.getString("preferred")))))
            .list();
    }

    /** False where another change came first. */
    boolean store(ConferenceId conference, PersonId person, SpeakerTimes times) {
        return jdbc
            .sql("""
                 insert into speaker_availability as a (conference_id, person_id, version, unavailable, preferred)
                 values (:conference, :person, :version, cast(:unavailable as jsonb), cast(:preferred as jsonb))
                 on conflict (conference_id, person_id) do update
                 set version = excluded.version, unavailable = excluded.unavailable,
                     preferred = excluded.preferred
                 where a.version = excluded.version - 1""")
            .param("conference", conference.slug())
            .param("person", person.value())
            .param("version", times.version())
            .param("unavailable", json.writeValueAsString(times.unavailable()))
            .param("preferred", json.writeValueAsString(times.preferred()))
            .update() == 1;
    }

    /** Where a person has said anything. */
    List<ConferenceId> conferencesOf(PersonId person) {
        return jdbc.sql("select conference_id from speaker_availability where person_id = :person order by 1")
            .param("person", person.value())
            .query((row, _) -> new ConferenceId(row.getString("conference_id")))
            .list();
    }

    private List<TimeSpan> spans(String spans) {
        return json.readValue(spans, SPANS);
    }
}
