package org.trackweave.scheduler.timetable.plan;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Placement;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.SmallConference;
import org.trackweave.scheduler.timetable.TimetableCheck;

import static org.assertj.core.api.Assertions.assertThat;

class FirstFitTest {

    @Test
    void placesTalksSoThatNoHardRuleIsBroken() {
        var problem = new SmallConference(2, 3).talk("one", "networking", "ada")
            .talk("two", "networking")
            .talk("three", "networking")
            .talk("four", "", "ada")
            .talk("five", "")
            .relation(Rule.BEFORE_PREREQUISITE, "two", "one", 1)
            .problem();

        var cells = FirstFit.complete(Plan.of(problem), Map.of());

        assertThat(cells).hasSize(5);
        assertNoClash(problem, cells);
    }

    @Test
    void keepsWhatMayStayAndMovesTheRest() {
        var problem = new SmallConference(1, 2).talk("one", "").talk("two", "").problem();
        var both = SmallConference.cell(0, 1);

        var cells = FirstFit.complete(Plan.of(problem), Map.of(new TalkId("one"), both, new TalkId("two"), both));

        assertThat(cells).containsEntry(new TalkId("one"), both).containsEntry(new TalkId("two"), new CellId("a0"));
    }

    @Test
    void leavesOutWhatFitsNowhere() {
        var problem = new SmallConference(2, 1).talk("one", "networking").talk("two", "networking").problem();

        assertThat(FirstFit.complete(Plan.of(problem), Map.of())).hasSize(1);
    }

    private static void assertNoClash(Problem problem, Map<TalkId, CellId> cells) {
        var placements = problem.cells()
            .stream()
            .flatMap(cell -> cells.entrySet()
                .stream()
                .filter(entry -> entry.getValue().equals(cell.id()))
                .map(entry -> new Placement(entry.getKey(), cell.id(), cell.room(), cell.start(),
                        cell.start().plus(Duration.ofMinutes(30)))))
            .toList();
        assertThat(placements).hasSameSizeAs(problem.talks());
        assertThat(new TimetableCheck(problem).clashes(placements)).isEmpty();
    }
}
