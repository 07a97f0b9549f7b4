package org.trackweave.scheduler.timetable.cpsat;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;

import org.trackweave.scheduler.timetable.CancelSignal;

/** Runs CP-SAT on models, within one time limit and one signal for all of them. */
final class Search {

    /** So many threads search side by side; the machines this runs on have no more to spare. */
    private static final int WORKERS = 2;

    private final long seed;
    private final long deadline;
    private final CancelSignal cancel;

    static {
        Loader.loadNativeLibraries();
    }

    /** @param deadline in nanoseconds of {@link System#nanoTime()} */
    Search(long seed, long deadline, CancelSignal cancel) {
        this.seed = seed;
        this.deadline = deadline;
        this.cancel = cancel;
    }

    double secondsLeft() {
        return cancel.isCanceled() ? 0 : Math.max(0, (deadline - System.nanoTime()) / 1e9);
    }

    /** How a search of one model ended. */
    record Result(CpSolver solver, CpSolverStatus status) {

        boolean found() {
            return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        }

        boolean proved() {
            return status == CpSolverStatus.OPTIMAL;
        }

        boolean impossible() {
            return status == CpSolverStatus.INFEASIBLE;
        }

        /** What no solution can cost less than. */
        long bound() {
            return (long) Math.ceil(solver.bestObjectiveBound() - 1e-6);
        }

        long cost() {
            return Math.round(solver.objectiveValue());
        }
    }

    /**
     * Searches for at most a share of the time that is left.
     *
     * @param better told of each better solution, on one of the searching threads, with its cost
     */
    Result run(CpModel model, double share, BiConsumer<CpSolverSolutionCallback, Long> better) {
        var solver = new CpSolver();
        var parameters = solver.getParameters();
        parameters.setMaxTimeInSeconds(Math.max(0.05, secondsLeft() * share));
        parameters.setNumWorkers(WORKERS);
        parameters.setRandomSeed((int) (seed & Integer.MAX_VALUE));
        adjust.accept(parameters);
        cancel.onCancel(solver::stopSearch);
        var status = solver.solve(model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                better.accept(this, Math.round(objectiveValue()));
            }
        });
        return new Result(solver, status);
    }

    /** For experiments with the search's parameters. */
    static Consumer<com.google.ortools.sat.SatParameters.Builder> adjust = _ -> {
    };
}
