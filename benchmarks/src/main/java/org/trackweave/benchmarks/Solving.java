package org.trackweave.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.ProgressListener;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.portfolio.Solvers;

/**
 * A problem solved as a run of the service does it; how it goes is shown on the error stream.
 *
 * @param feasibleAfter when all talks had a place for the first time and no hard rule was broken
 */
public record Solving(Timetable timetable, Optional<Duration> feasibleAfter) {

    /** Searches for the request's time. */
    public static Solving start(String name, Problem problem, Request request) {
        var feasible = new AtomicReference<@Nullable Duration>();
        ProgressListener listener = progress -> {
            if (progress.unplaced() == 0 && progress.score().feasible()) {
                feasible.compareAndSet(null, progress.elapsed());
            }
            System.err.printf(Locale.ROOT, "%s %6.1f s  %d hard  %d soft  %d without place%n", name,
                    progress.elapsed().toMillis() / 1000.0, progress.score().hard(), progress.score().soft(),
                    progress.unplaced());
        };
        var timetable = Solvers.usual()
            .solve(problem, Settings.timed(request.seed(), request.longest()), listener, new CancelSignal());
        return new Solving(timetable, Optional.ofNullable(feasible.get()));
    }

    /** The best timetable within the request's time. */
    public static Timetable solve(String name, Problem problem, Request request) {
        return start(name, problem, request).timetable();
    }

    /** "12.3" */
    public static String seconds(Timetable timetable) {
        return String.format(Locale.ROOT, "%.1f", timetable.search().took().toMillis() / 1000.0);
    }
}
