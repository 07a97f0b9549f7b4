package org.trackweave.scheduler.timetable.portfolio;

import org.trackweave.scheduler.timetable.TimetableSolver;
import org.trackweave.scheduler.timetable.annealing.AnnealingTimetableSolver;
import org.trackweave.scheduler.timetable.cpsat.CpSatTimetableSolver;
import org.trackweave.scheduler.timetable.timefold.TimefoldTimetableAdvisor;
import org.trackweave.scheduler.timetable.timefold.TimefoldTimetableSolver;

/** The solvers as runs use them. */
public final class Solvers {

    private Solvers() {}

    /** What measured best: local search and constraint programming, each going on from the other's best. */
    public static TimetableSolver usual() {
        var advisor = new TimefoldTimetableAdvisor();
        return new PortfolioTimetableSolver(new TimefoldTimetableSolver(), new AnnealingTimetableSolver(advisor),
                new CpSatTimetableSolver(advisor));
    }
}
