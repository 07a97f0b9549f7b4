package org.trackweave.scheduler.timetable;

import java.util.Map;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;

/** A solver that can go on from a timetable that another one found. */
public interface ImprovingSolver extends TimetableSolver {

    /**
     * As {@link #solve(Problem, Settings, ProgressListener, CancelSignal)}.
     *
     * @param start where to begin; talks that are missing, or in a cell that does not suit them, begin without a place
     */
    Timetable improve(Problem problem, Map<TalkId, CellId> start, Settings settings, ProgressListener listener,
            CancelSignal cancel);

    /** Begins at the last release. */
    @Override
    default Timetable solve(Problem problem, Settings settings, ProgressListener listener, CancelSignal cancel) {
        return improve(problem, problem.lastRelease(), settings, listener, cancel);
    }
}
