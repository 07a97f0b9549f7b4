package org.trackweave.scheduler.timetable.timefold;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.trackweave.scheduler.discovery.FindingProgress;
import org.trackweave.scheduler.discovery.SizeBounds;
import org.trackweave.scheduler.discovery.TrackCount;
import org.trackweave.scheduler.discovery.TrackFinder;
import org.trackweave.scheduler.discovery.TrackRequest;
import org.trackweave.scheduler.samples.PyCon2011;
import org.trackweave.scheduler.samples.RememberedEmbeddings;
import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.CellCost;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.ProgressListener;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.TimetableCheck;
import org.trackweave.scheduler.timetable.TimetableScore;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PyConTimetableTest {

    private final TimefoldTimetableSolver solver = new TimefoldTimetableSolver();
    private Problem problem = PyCon2011.emptyProblem();

    @BeforeAll
    void findTracks() {
        var request = TrackRequest.discover(PyCon2011.texts(), TrackCount.exactly(10), SizeBounds.talks(5, 14), 1);
        problem = PyCon2011
            .problem(new TrackFinder(RememberedEmbeddings.bgeSmall()).find(request, FindingProgress.UNSEEN));
    }

    @Test
    void placesAllTalksWithoutAClash() {
        var seen = new ArrayList<ProgressListener.Progress>();
        var timetable = solver.solve(problem, Settings.reproducible(1, 2_000), seen::add, new CancelSignal());

        assertThat(timetable.unplaced()).isEmpty();
        assertThat(timetable.placements()).hasSize(99);
        assertThat(timetable.score().feasible()).isTrue();
        assertThat(new TimetableCheck(problem).clashes(timetable.placements())).isEmpty();
        assertThat(seen.getLast().score()).isEqualTo(timetable.score());
        assertThat(timetable.search().ended()).isEqualTo(Timetable.Ended.STEP_LIMIT);
    }

    @Test
    void givesTheSameTimetableForTheSameSeed() {
        var settings = Settings.reproducible(7, 300);
        var one = solver.solve(problem, settings, ProgressListener.UNSEEN, new CancelSignal());
        var other = solver.solve(problem, settings, ProgressListener.UNSEEN, new CancelSignal());

        assertThat(one.search().reproducible()).isTrue();
        assertThat(other.placements()).isEqualTo(one.placements());
        assertThat(other.score()).isEqualTo(one.score());
    }

    @Test
    void handsOverTheBestWhenCanceled() {
        var cancel = new CancelSignal();
        ProgressListener cancelAtTheFirstFullTimetable = progress -> {
            if (progress.unplaced() == 0) {
                cancel.cancel();
            }
        };
        var timetable = solver.solve(problem, Settings.timed(1, Duration.ofMinutes(2)), cancelAtTheFirstFullTimetable,
                cancel);

        assertThat(timetable.search().ended()).isEqualTo(Timetable.Ended.CANCELED);
        assertThat(timetable.search().reproducible()).isFalse();
        assertThat(timetable.unplaced()).isEmpty();
    }

    @Test
    void explainsTheWholeScoreRuleByRule() {
        var timetable = solver.solve(problem, Settings.reproducible(1, 100), ProgressListener.UNSEEN,
                new CancelSignal());
        var explanation = new TimefoldTimetableAdvisor().explain(problem, timetable.cells());

        assertThat(explanation.score()).isEqualTo(timetable.score());
        assertThat(explanation.rules()
            .stream()
            .filter(share -> share.rule().kind() == Rule.Kind.SOFT)
            .mapToLong(share -> share.points())
            .sum())
            .isEqualTo(timetable.score().soft());
        assertThat(explanation.talks()).hasSize(99).allSatisfy(reasons -> assertThat(reasons.why()).isNotEmpty());
    }

    @Test
    void saysWhatAnOccupiedCellWouldCost() {
        var timetable = solver.solve(problem, Settings.reproducible(1, 100), ProgressListener.UNSEEN,
                new CancelSignal());
        var one = timetable.placements().get(0);
        var advisor = new TimefoldTimetableAdvisor();
        var costs = advisor.costs(problem, timetable.cells(), one.talk());

        assertThat(costs).hasSize(problem.cells().size() - 1)
            .isSortedAccordingTo(
                    Comparator.comparing(CellCost::change).reversed().thenComparing(CellCost::cell));
        var before = advisor.explain(problem, timetable.cells()).score();
        for (var cost : costs) {
            var cells = new HashMap<>(timetable.cells());
            cost.swapsWith().ifPresent(other -> cells.put(other, one.cell()));
            cells.put(one.talk(), cost.cell());
            var after = advisor.explain(problem, cells).score();
            assertThat(cost.change()).as("to %s", cost.cell())
                .isEqualTo(new TimetableScore(after.hard() - before.hard(), after.medium() - before.medium(),
                        after.soft() - before.soft()));
        }
        var other = timetable.placements().get(1);
        var taken = advisor.alternatives(problem, timetable.cells(), one.talk(), Set.of(other.cell()));
        assertThat(taken).singleElement().satisfies(alternative -> {
            assertThat(alternative.cost().swapsWith()).contains(other.talk());
            assertThat(costs).contains(alternative.cost());
            assertThat(alternative.breaks()).allSatisfy(
                    breach -> assertThat(breach.talks()).containsAnyOf(one.talk(), other.talk()));
        });
    }
}
