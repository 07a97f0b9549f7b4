package org.trackweave.scheduler.timetable.portfolio;

import java.util.Map;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.ImprovingSolver;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.ProgressListener;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.Timetable;

/**
 * Local search, constraint programming and annealing in turns, each from the best so far. Where sessions belong to tracks,
 * constraint programming goes first, as whole tracks must move together; elsewhere local search soon has a timetable that
 * breaks no rule, also for the largest conferences. Then constraint programming either proves soon that nothing is better,
 * or goes on after annealing, which betters most where many wishes are about pairs of talks. A search that begins at a
 * release begins once more with nothing, so that it cannot be stuck where the release was.
 */
public final class PortfolioTimetableSolver implements ImprovingSolver {

    private static final String NAME = "Timefold, annealing and CP-SAT";

    /** Local search before constraint programming stops when so many steps bettered nothing. */
    private static final int PATIENCE = 5_000;

    private final ImprovingSolver local;
    private final ImprovingSolver annealing;
    private final ImprovingSolver exact;

    public PortfolioTimetableSolver(ImprovingSolver local, ImprovingSolver annealing, ImprovingSolver exact) {
        this.local = local;
        this.annealing = annealing;
        this.exact = exact;
    }

    @Override
    public Timetable improve(Problem problem, Map<TalkId, CellId> start, Settings settings, ProgressListener listener,
            CancelSignal cancel) {
        var relay = new Relay(problem, settings, listener, cancel);
        if (problem.sessions().sessions().isEmpty()) {
            relay.turn(local, start, 0.15, PATIENCE);
            if (!start.isEmpty()) {
                relay.turn(local, Map.of(), 0.2, PATIENCE);
            }
            relay.turn(exact, relay.cells(), 0.25, settings.stepsWithoutGain());
            relay.turn(annealing, relay.cells(), 0.5, settings.stepsWithoutGain());
            relay.turn(exact, relay.cells(), 0.75, settings.stepsWithoutGain());
        } else {
            relay.turn(exact, start, 0.95, settings.stepsWithoutGain());
        }
        relay.turn(local, relay.cells(), 1, settings.stepsWithoutGain());
        return relay.result(NAME);
    }
}
