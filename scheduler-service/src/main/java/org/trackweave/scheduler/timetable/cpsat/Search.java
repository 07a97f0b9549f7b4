package org.trackweave.scheduler.timetable.cpsat;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;

import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.Settings;

/** Runs CP-SAT on models, within one time limit and one signal for all of them. */
final class Search {

    /** So many threads search side by side; the machines this runs on have no more to spare. */
    private static final int WORKERS = 2;

    /** CP-SAT's own measure of work, about a second each, for so many steps of a search that steps may end. */
    private static final double STEPS_FOR_WORK = 1000;

    private static final double FOR_HINT = 0.1;

    private final Settings settings;
    private final long deadline;
    private final CancelSignal cancel;
    private double workLeft;

    static {
        Loader.loadNativeLibraries();
    }

    Search(Settings settings, CancelSignal cancel) {
        this.settings = settings;
        this.deadline = System.nanoTime() + settings.longest().toNanos();
        this.cancel = cancel;
        this.workLeft = settings.endsBySteps()
                ? Math.max(1, Math.min(settings.steps(), settings.stepsWithoutGain()) / STEPS_FOR_WORK)
                : Double.MAX_VALUE;
    }

    long seed() {
        return settings.seed();
    }

    /** Whether neither the clock nor the work nor the signal has ended it. */
    boolean goesOn() {
        return secondsLeft() > 0.2 && workLeft > 0;
    }

    /**
     * For something else that searches: whether its share of what is left goes on.
     *
     * @param seconds how long it works each time before it asks
     */
    BooleanSupplier share(double share, double seconds) {
        if (settings.endsBySteps()) {
            double until = workLeft * (1 - share);
            return () -> {
                workLeft -= seconds;
                return workLeft > until && goesOn();
            };
        }
        double until = secondsLeft() * (1 - share);
        return () -> secondsLeft() > until;
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
     * Works out what the hinted variables make of the others and hints those too: CP-SAT seldom does so by itself where
     * there are many.
     */
    void completeHint(CpModel model) {
        var solver = new CpSolver();
        solver.getParameters()
            .setNumWorkers(1)
            .setFixVariablesToTheirHintedValue(true)
            .setStopAfterFirstSolution(true)
            .setMaxTimeInSeconds(Math.max(0.05, secondsLeft() * FOR_HINT));
        solver.solve(model);
        var values = solver.response().getSolutionList();
        if (!values.isEmpty()) {
            var hint = model.getBuilder().getSolutionHintBuilder().clear();
            for (int variable = 0; variable < values.size(); variable++) {
                hint.addVars(variable).addValues(values.get(variable));
            }
        }
    }

    /**
     * Searches for at most a share of what is left.
     *
     * @param better told of each better solution, on one of the searching threads, with its cost
     */
    Result run(CpModel model, double share, BiConsumer<CpSolverSolutionCallback, Long> better) {
        return run(model, share, Double.MAX_VALUE, better);
    }

    /** @param seconds the most for this search */
    Result run(CpModel model, double share, double seconds, BiConsumer<CpSolverSolutionCallback, Long> better) {
        var solver = new CpSolver();
        var parameters = solver.getParameters();
        parameters.setNumWorkers(WORKERS);
        parameters.setRandomSeed((int) (settings.seed() & Integer.MAX_VALUE));
        if (settings.endsBySteps()) {
            // One thread finds the same again; threads that take turns (interleave_search) would too, but abort the process.
            parameters.setNumWorkers(1);
            parameters.setMaxDeterministicTime(Math.max(0.1, Math.min(seconds, workLeft * share)));
            parameters.setMaxTimeInSeconds(Math.max(0.05, secondsLeft()));
        } else {
            parameters.setMaxTimeInSeconds(Math.max(0.05, Math.min(seconds, secondsLeft() * share)));
        }
        cancel.onCancel(solver::stopSearch);
        var status = solver.solve(model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                better.accept(this, Math.round(objectiveValue()));
            }
        });
        workLeft -= settings.endsBySteps() ? Math.max(0.01, solver.response().getDeterministicTime()) : 0;
        return new Result(solver, status);
    }
}
