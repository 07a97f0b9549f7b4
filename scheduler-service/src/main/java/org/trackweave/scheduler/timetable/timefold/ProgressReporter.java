package org.trackweave.scheduler.timetable.timefold;

import java.time.Duration;

import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.ProgressListener;
import org.trackweave.scheduler.timetable.TimetableCheck;

/** Tells a listener of better timetables, at most ten times a second: the first second betters hundreds of times. */
final class ProgressReporter {

    private static final long PAUSE_NANOS = 100_000_000;

    private final TimetableCheck check;
    private final PlanBuilder builder;
    private final ProgressListener listener;
    private final long started;
    private long told;

    ProgressReporter(Problem problem, PlanBuilder builder, ProgressListener listener, long started) {
        this.check = new TimetableCheck(problem);
        this.builder = builder;
        this.listener = listener;
        this.started = started;
        this.told = started - PAUSE_NANOS;
    }

    void better(TimetablePlan plan) {
        long now = System.nanoTime();
        if (now - told >= PAUSE_NANOS) {
            told = now;
            tell(plan, now);
        }
    }

    void last(TimetablePlan plan) {
        tell(plan, System.nanoTime());
    }

    private void tell(TimetablePlan plan, long now) {
        var placements = builder.placements(plan);
        listener.better(new ProgressListener.Progress(Duration.ofNanos(now - started), PlanBuilder.score(plan.score()),
                placements.size(), plan.talks().size() - placements.size(), check.clashes(placements).size()));
    }
}
