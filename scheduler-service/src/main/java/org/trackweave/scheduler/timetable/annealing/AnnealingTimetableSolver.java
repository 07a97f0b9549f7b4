package org.trackweave.scheduler.timetable.annealing;

import java.time.Duration;
import java.util.Map;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.ImprovingSolver;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.ProgressListener;
import org.trackweave.scheduler.timetable.ProgressListener.Progress;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.TimetableAdvisor;
import org.trackweave.scheduler.timetable.TimetableScore;
import org.trackweave.scheduler.timetable.plan.FirstFit;
import org.trackweave.scheduler.timetable.plan.Places;
import org.trackweave.scheduler.timetable.plan.Plan;

/** Timetables by simulated annealing, for conferences whose sessions do not belong to tracks. */
public final class AnnealingTimetableSolver implements ImprovingSolver {

    private static final String NAME = "Annealing";

    private final TimetableAdvisor advisor;

    /** @param advisor scores the answer, so that solvers can be compared */
    public AnnealingTimetableSolver(TimetableAdvisor advisor) {
        this.advisor = advisor;
    }

    @Override
    public Timetable improve(Problem problem, Map<TalkId, CellId> start, Settings settings, ProgressListener listener,
            CancelSignal cancel) {
        long started = System.nanoTime();
        var plan = Plan.of(problem);
        var slots = Places.slots(plan, FirstFit.complete(plan, start));
        var limit = new Limit(settings, cancel, started, plan.costs().size());
        if (SlotCosts.fit(plan)) {
            var annealing = new SlotAnnealing(plan, slots, settings.seed());
            annealing.run(limit, cost -> listener.better(new Progress(Duration.ofNanos(System.nanoTime() - started),
                    new TimetableScore(0, 0, -cost), plan.costs().size(), 0, 0)));
            slots = annealing.best();
        }
        var took = Duration.ofNanos(System.nanoTime() - started);
        return new Timetable(Places.placements(plan, slots), Places.unplaced(plan, slots),
                advisor.score(problem, Places.cells(plan, slots)),
                new Timetable.Search(NAME, settings, limit.steps(), took, limit.ended()));
    }
}
