package org.trackweave.benchmarks;

import java.util.Locale;

import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.ProgressListener;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.TimetableSolver;
import org.trackweave.scheduler.timetable.Solvers;

/** Solves a problem as a run of the service does, and shows on the error stream how it goes. */
public final class Solving {

    private Solving() {}

    /** The best timetable within the request's time. */
    public static Timetable solve(String name, Problem problem, Request request) {
        TimetableSolver solver = Solvers.usual();
        ProgressListener listener = progress -> System.err.println("%s %6.1f s  %s  without place: %d".formatted(name,
                progress.elapsed().toMillis() / 1000.0, progress.score(), progress.unplaced()));
        return solver.solve(problem, Settings.timed(request.seed(), request.longest()), listener, new CancelSignal());
    }

    /** "12.3" */
    public static String seconds(Timetable timetable) {
        return String.format(Locale.ROOT, "%.1f", timetable.search().took().toMillis() / 1000.0);
    }
}
