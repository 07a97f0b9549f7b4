package org.trackweave.scheduler.timetable.cpsat;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;

import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.Settings;

/** Runs CP-SAT on models, within one time limit and one signal for all of them. */
final class Search {

    /** So many threads search side by side; the machines this runs on have no more to spare. */
    private static final int WORKERS = 2;

    /** The least that CP-SAT is given, so that it does more than read the model. */
    private static final double LEAST_WORK = 0.1;

    /** As a share of the longest time. */
    private static final double NEAR_THE_END = 0.02;

    /** Less is not worth beginning anything with. */
    private static final double TOO_SHORT = 0.2;

    private static final double FOR_HINT = 0.1;

    private final Settings settings;
    private final long deadline;
    private final CancelSignal cancel;
    private double workLeft;
    private double workDone;
    private boolean cutOff;

    static {
        Loader.loadNativeLibraries();
    }

    Search(Settings settings, CancelSignal cancel) {
        this.settings = settings;
        this.deadline = System.nanoTime() + settings.longest().toNanos();
        this.cancel = cancel;
        this.workLeft = settings.endsBySteps()
                ? (double) Math.min(settings.steps(), settings.stepsWithoutGain()) / Settings.STEPS_A_SECOND
                : Double.MAX_VALUE;
    }

    long seed() {
        return settings.seed();
    }

    /** Whether neither the clock nor the work nor the signal has ended it. */
    boolean goesOn() {
        return goesOn(0);
    }

    /** The same, with so many seconds of the clock kept for what comes after. */
    boolean goesOn(double reserved) {
        if (workLeft <= 0) {
            return false;
        }
        boolean timeIsLeft = secondsLeft() > Math.max(TOO_SHORT, reserved);
        cutOff |= !timeIsLeft;
        return timeIsLeft;
    }

    /** Whether the clock or the signal ended any of it before its work was done: then nobody can have the same again. */
    boolean cutOff() {
        return cutOff || cancel.isCanceled();
    }

    /** The work that was done, counted in the steps of a search. */
    long steps() {
        return Math.round(workDone * Settings.STEPS_A_SECOND);
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
                workDone += seconds;
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

        /** Whether nothing was left to search. */
        boolean complete() {
            return proved() || impossible();
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
        var listener = new Listener(better);
        double work = Math.max(LEAST_WORK, Math.min(seconds, workLeft * share));
        limit(solver.getParameters(), work, seconds, share);
        cancel.onCancel(solver::stopSearch);
        var result = new Result(solver, solver.solve(model, listener));
        double done = solver.response().getDeterministicTime();
        workDone += done;
        if (settings.endsBySteps()) {
            workLeft -= Math.max(LEAST_WORK, done);
            cutOff |= !result.complete() && !listener.stopped && done < work && timeIsUp();
        }
        return result;
    }

    /** CP-SAT ends a little before its limits, be they of work or of time; near the end of the time it may be either. */
    private boolean timeIsUp() {
        return secondsLeft() < Math.max(TOO_SHORT, NEAR_THE_END * settings.longest().toNanos() / 1e9);
    }

    /** By work, which CP-SAT measures in units of about a second, or by the clock. */
    private void limit(SatParameters.Builder parameters, double work, double seconds, double share) {
        parameters.setRandomSeed((int) (settings.seed() & Integer.MAX_VALUE));
        if (settings.endsBySteps()) {
            // One thread finds the same again; threads that take turns (interleave_search) would too, but abort the process.
            parameters.setNumWorkers(1);
            parameters.setMaxDeterministicTime(work);
            parameters.setMaxTimeInSeconds(Math.max(0.05, secondsLeft()));
        } else {
            parameters.setNumWorkers(WORKERS);
            parameters.setMaxTimeInSeconds(Math.max(0.05, Math.min(seconds, secondsLeft() * share)));
        }
    }

    /** Tells of better solutions, and knows whether it was a listener who had enough of them. */
    private static final class Listener extends CpSolverSolutionCallback {

        private final BiConsumer<CpSolverSolutionCallback, Long> better;
        private boolean stopped;

        Listener(BiConsumer<CpSolverSolutionCallback, Long> better) {
            this.better = better;
        }

        @Override
        public void onSolutionCallback() {
            better.accept(this, Math.round(objectiveValue()));
        }

        @Override
        public void stopSearch() {
            stopped = true;
            super.stopSearch();
        }
    }
}
