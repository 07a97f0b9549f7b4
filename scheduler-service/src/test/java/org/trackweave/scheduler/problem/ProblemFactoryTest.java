package org.trackweave.scheduler.problem;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.trackweave.events.Level;
import org.trackweave.events.PersonalText;
import org.trackweave.events.Speaker;
import org.trackweave.scheduler.availability.Availability;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.talk.Needs;
import org.trackweave.scheduler.timetable.Interval;
import org.trackweave.scheduler.timetable.Weights;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemFactoryTest {

    private static final UUID NAMED = UUID.randomUUID();
    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final Interval MORNING = new Interval(Instant.parse("2011-03-11T09:00:00Z"),
            Instant.parse("2011-03-11T12:00:00Z"));
    private static final Interval EVENING = new Interval(Instant.parse("2011-03-11T18:00:00Z"),
            Instant.parse("2011-03-11T21:00:00Z"));

    @Test
    void takesPersonsWithOneAddressForOneSpeaker() {
        var times = new TreeMap<UUID, Availability>(Map.of(NAMED, new Availability(List.of(MORNING), List.of()),
                ACCOUNT, new Availability(List.of(EVENING), List.of())));
        var input = new ProgrammeInput(ZoneOffset.UTC,
                List.of(talk("Named on it", NAMED, null), talk("Proposed it", ACCOUNT, NAMED),
                        talk("Another's", UUID.randomUUID(), null)),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                new Wishes(Weights.USUAL, times, List.of(), Map.of(ACCOUNT, "Chris")));

        var problem = ProblemFactory.of(input, List.of(), Map.of());

        assertThat(problem.talks().get(0).speakers()).isEqualTo(problem.talks().get(1).speakers())
            .isNotEqualTo(problem.talks().get(2).speakers());
        assertThat(problem.speakers()).hasSize(2)
            .first()
            .satisfies(speaker -> assertThat(speaker.name()).isEqualTo("Chris"))
            .satisfies(speaker -> assertThat(speaker.unavailable()).containsExactlyInAnyOrder(MORNING, EVENING));
    }

    @Test
    void staysOneSpeakerWhereTalksWereToldBeforeAndAfterTheAddressWasProven() {
        var input = new ProgrammeInput(ZoneOffset.UTC,
                List.of(talk("Told before", ACCOUNT, NAMED), talk("Told after", ACCOUNT, null)), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), Wishes.NONE);

        var problem = ProblemFactory.of(input, List.of(), Map.of());

        assertThat(problem.speakers()).hasSize(1);
        assertThat(problem.talks().get(0).speakers()).isEqualTo(problem.talks().get(1).speakers());
    }

    private static AcceptedTalk talk(String title, UUID person, @Nullable UUID sameAddressAs) {
        return new AcceptedTalk(UUID.randomUUID(), "CODE", title, "", "", Level.NOVICE, 30, "en", List.of(),
                List.of(new Speaker(person, null, new PersonalText("c2VhbGVk"), null, sameAddressAs)), null,
                Needs.NONE);
    }
}
