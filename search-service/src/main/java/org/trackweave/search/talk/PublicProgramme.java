package org.trackweave.search.talk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What attendees may see of a conference. Nothing here knows a talk that is not public. */
@Repository
public class PublicProgramme {

    /** By time, then room; talks without a place last, by title. */
    private static final Comparator<Talk> IN_ORDER = Comparator
        .comparing((Talk talk) -> talk.slot().map(Slot::startsAt).orElse(Instant.MAX))
        .thenComparing(talk -> talk.slot().map(slot -> slot.room().position()).orElse(0))
        .thenComparing(Talk::title)
        .thenComparing(Talk::code);

    private final JdbcClient jdbc;
    private final ProgrammeTable programmes;

    PublicProgramme(JdbcClient jdbc, ProgrammeTable programmes) {
        this.jdbc = jdbc;
        this.programmes = programmes;
    }

    /** Empty when no event named the conference yet. */
    public Optional<Programme> find(String conferenceId) {
        return programmes.find(conferenceId);
    }

    /** Every public talk, by time and room; those without a place last, by title. */
    public List<Talk> talks(Programme programme) {
        return jdbc.sql("select * from talk where conference_id = :conference and is_public")
            .param("conference", programme.conferenceId())
            .query((row, _) -> TalkRow.read(row))
            .list()
            .stream()
            .map(talk -> TalkRow.placed(talk, programme))
            .sorted(IN_ORDER)
            .toList();
    }

    public Optional<Talk> talk(Programme programme, String code) {
        return jdbc.sql("select * from talk where conference_id = :conference and code = :code and is_public")
            .param("conference", programme.conferenceId())
            .param("code", code)
            .query((row, _) -> TalkRow.read(row))
            .list()
            .stream()
            .findFirst()
            .map(talk -> TalkRow.placed(talk, programme));
    }
}
