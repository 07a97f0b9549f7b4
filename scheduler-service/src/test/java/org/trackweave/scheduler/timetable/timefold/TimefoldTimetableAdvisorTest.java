package org.trackweave.scheduler.timetable.timefold;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.SmallConference;
import org.trackweave.scheduler.timetable.TimetableAdvisor;

import static org.assertj.core.api.Assertions.assertThat;

/** Timetables that people made may have talks where no solver would put them. */
class TimefoldTimetableAdvisorTest {

    private static final TalkId TALK = new TalkId("sockets");
    private static final CellId FIRST = SmallConference.cell(0, 0);
    private static final CellId SECOND = SmallConference.cell(0, 1);

    private final TimetableAdvisor advisor = new TimefoldTimetableAdvisor();

    @Test
    void explainsATalkWhoseSpeakerIsAwayThen() {
        var problem = new SmallConference(1, 2).talk("sockets", "", "ada").away("ada", 0, 0).problem();

        var explanation = advisor.explain(problem, Map.of(TALK, FIRST));

        assertThat(explanation.score().hard()).isEqualTo(-1);
        assertThat(explanation.talks()).singleElement().satisfies(reasons -> {
            assertThat(reasons.breaches()).extracting(breach -> breach.rule()).contains(Rule.SPEAKER_UNAVAILABLE);
            assertThat(reasons.why()).isNotEmpty();
        });
    }

    @Test
    void explainsATalkThatIsLongerThanItsCell() {
        var problem = new SmallConference(1, 2).talk("sockets", 90, "", Level.NOVICE).problem();

        var explanation = advisor.explain(problem, Map.of(TALK, SECOND));

        assertThat(explanation.rules()).filteredOn(share -> share.points() < 0)
            .extracting(share -> share.rule())
            .contains(Rule.CELL_TOO_SHORT);
    }

    @Test
    void saysWhatLeavingAnImpossibleCellWouldMend() {
        var problem = new SmallConference(1, 2).talk("sockets", "", "ada").away("ada", 0, 0).problem();

        assertThat(advisor.costs(problem, Map.of(TALK, FIRST), TALK)).singleElement()
            .satisfies(cost -> assertThat(cost.change().hard()).isEqualTo(1));
        assertThat(advisor.alternatives(problem, Map.of(TALK, FIRST), TALK, Set.of(SECOND))).singleElement()
            .satisfies(alternative -> assertThat(alternative.mends()).extracting(breach -> breach.rule())
                .contains(Rule.SPEAKER_UNAVAILABLE));
    }

    @Test
    void saysWhatEnteringAnImpossibleCellWouldBreak() {
        var problem = new SmallConference(1, 2).talk("sockets", "", "ada").away("ada", 0, 0).problem();

        assertThat(advisor.alternatives(problem, Map.of(TALK, SECOND), TALK, Set.of(FIRST))).singleElement()
            .satisfies(alternative -> {
                assertThat(alternative.cost().change().hard()).isEqualTo(-1);
                assertThat(alternative.breaks()).extracting(breach -> breach.rule())
                    .contains(Rule.SPEAKER_UNAVAILABLE);
            });
    }
}
