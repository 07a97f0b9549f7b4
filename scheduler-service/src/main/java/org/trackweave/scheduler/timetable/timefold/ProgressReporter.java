package org.trackweave.scheduler.timetable.timefold;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import ai.timefold.solver.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import ai.timefold.solver.core.impl.phase.scope.AbstractStepScope;

import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.ProgressListener;
import org.trackweave.scheduler.timetable.TimetableCheck;

/**
 * Tells a listener of better timetables, with at most a tenth of the time: the first second betters hundreds of times, and
 * to count what a timetable breaks takes longer than to better it. What is too soon to tell is told at a later step.
 */
final class ProgressReporter extends PhaseLifecycleListenerAdapter<TimetablePlan> {

    private static final int LEAST_TIMES_LONGER = 10;

    private final TimetableCheck check;
    private final PlanBuilder builder;
    private final ProgressListener listener;
    private final long started;
    private long spentTelling;
    private @Nullable TimetablePlan untold;

    ProgressReporter(Problem problem, PlanBuilder builder, ProgressListener listener, long started) {
        this.check = new TimetableCheck(problem);
        this.builder = builder;
        this.listener = listener;
        this.started = started;
    }

    void better(TimetablePlan plan) {
        untold = plan;
        tellInTime();
    }

    @Override
    public void stepEnded(AbstractStepScope<TimetablePlan> step) {
        tellInTime();
    }

    void last(TimetablePlan plan) {
        tell(plan, System.nanoTime());
    }

    private void tellInTime() {
        long now = System.nanoTime();
        if (untold != null && now - started >= spentTelling * LEAST_TIMES_LONGER) {
            tell(untold, now);
        }
    }

    private void tell(TimetablePlan plan, long now) {
        untold = null;
        var placements = builder.placements(plan);
        listener.better(new ProgressListener.Progress(Duration.ofNanos(now - started), PlanBuilder.score(plan.score()),
                placements.size(), plan.talks().size() - placements.size(), check.clashes(placements).size()));
        spentTelling += System.nanoTime() - now;
    }
}
