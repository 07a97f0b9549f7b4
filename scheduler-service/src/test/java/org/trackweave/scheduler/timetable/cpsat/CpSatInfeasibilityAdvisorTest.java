package org.trackweave.scheduler.timetable.cpsat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Contradiction;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.SmallConference;

import static org.assertj.core.api.Assertions.assertThat;

class CpSatInfeasibilityAdvisorTest {

    private final CpSatInfeasibilityAdvisor advisor = new CpSatInfeasibilityAdvisor();

    @Test
    void saysNothingWhereAllCanHold() {
        var problem = new SmallConference(1, 2).talk("one", "networking").talk("two", "networking").problem();

        assertThat(advisor.contradiction(problem, Duration.ofSeconds(10))).isEmpty();
    }

    @Test
    void findsATrackWithMoreTalksThanTimes() {
        var problem = new SmallConference(3, 3).talk("1", "networking")
            .talk("2", "networking")
            .talk("3", "networking")
            .talk("4", "networking")
            .talk("other", "data")
            .talk("another", "")
            .problem();

        var contradiction = contradiction(problem);

        assertThat(contradiction.words())
            .isEqualTo("4 talks of networking need 4 times that do not overlap, and there are no more than 3.");
        assertThat(contradiction.rules()).containsExactlyInAnyOrder(Rule.UNPLACED, Rule.TRACK_OVERLAP);
        assertThat(contradiction.talks()).hasSize(4).doesNotContain(new TalkId("other"));
        assertThat(contradiction.waysOut()).containsExactly(
                "Move one of these talks, or as many as do not fit, out of the track networking.",
                "Leave out one of these talks, or add a timeslot.");
    }

    @Test
    void namesOnlyTheSpeakersWhoseAbsenceMatters() {
        var problem = new SmallConference(2, 4).talk("1", "networking", "ada")
            .talk("2", "networking", "grace")
            .talk("3", "networking", "linus")
            .talk("4", "networking", "barbara")
            .talk("5", "data", "edsger")
            .away("ada", 2, 3)
            .away("grace", 2, 3)
            .away("linus", 2, 3)
            .away("edsger", 0, 0)
            .problem();

        var contradiction = contradiction(problem);

        assertThat(contradiction.words()).isEqualTo("\"1\", \"2\" and \"3\" of networking need 3 times that do not "
                + "overlap, and there are no more than 2: ada, grace and linus are away Sat 6 Jun 10:00-11:00.");
        assertThat(contradiction.waysOut()).contains("Ask ada for time Sat 6 Jun 10:00-11:00.");
    }

    @Test
    void countsSpeakersWhoAreTooManyToName() {
        var problem = new SmallConference(1, 4).talk("1", "networking", "ada")
            .talk("2", "networking", "grace")
            .talk("3", "networking", "linus")
            .talk("4", "networking", "barbara")
            .away("ada", 3, 3)
            .away("grace", 3, 3)
            .away("linus", 3, 3)
            .away("barbara", 3, 3)
            .problem();

        var contradiction = contradiction(problem);

        assertThat(contradiction.words())
            .contains("and there are no more than 3: 4 of their speakers are away Sat 6 Jun");
        assertThat(contradiction.waysOut()).contains("Ask one of these 4 speakers for time Sat 6 Jun 10:30-11:00.");
    }

    @Test
    void saysWhichWayOutIsNotEnough() {
        var problem = new SmallConference(2, 1).talk("1", "networking")
            .talk("2", "networking")
            .talk("3", "data", "ada")
            .away("ada", 0, 0)
            .problem();

        assertThat(contradiction(problem).waysOut()).first()
            .asString()
            .endsWith("something else does not fit either.");
    }

    private Contradiction contradiction(Problem problem) {
        return advisor.contradiction(problem, Duration.ofSeconds(20)).orElseThrow();
    }
}
