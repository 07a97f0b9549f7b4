package org.trackweave.scheduler.timetable.timefold;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import ai.timefold.solver.core.impl.localsearch.scope.LocalSearchPhaseScope;
import ai.timefold.solver.core.impl.localsearch.scope.LocalSearchStepScope;
import ai.timefold.solver.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import ai.timefold.solver.core.impl.phase.scope.AbstractPhaseScope;
import ai.timefold.solver.core.impl.phase.scope.AbstractStepScope;

import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.Timetable.Ended;

/**
 * Counts the search's steps, so that a result can say which limit ended it: only a result that its steps ended can be
 * had again. Also stops a search whose signal came before Timefold was ready to be told.
 */
final class StepWatch extends PhaseLifecycleListenerAdapter<TimetablePlan> {

    /**
     * A step tries moves until one is good enough. Where a timetable is good and every move is far worse, one step would
     * go on without end, so that tried moves are counted too.
     */
    private static final long MOVES_A_STEP = 20;

    private final CancelSignal cancel;
    private final Runnable stop;
    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong stepsWithoutGain = new AtomicLong();
    private final AtomicLong moves = new AtomicLong();

    StepWatch(CancelSignal cancel, Runnable stop) {
        this.cancel = cancel;
        this.stop = stop;
    }

    @Override
    public void stepEnded(AbstractStepScope<TimetablePlan> step) {
        if (step instanceof LocalSearchStepScope<TimetablePlan>) {
            steps.incrementAndGet();
            stepsWithoutGain.set(step.getBestScoreImproved() ? 0 : stepsWithoutGain.get() + 1);
        }
        if (cancel.isCanceled()) {
            stop.run();
        }
    }

    @Override
    public void phaseEnded(AbstractPhaseScope<TimetablePlan> phase) {
        if (phase instanceof LocalSearchPhaseScope<TimetablePlan>) {
            moves.addAndGet(phase.getPhaseMoveEvaluationCount());
        }
    }

    /** The most moves for so many steps. */
    static long moves(long steps) {
        return steps * MOVES_A_STEP;
    }

    /** Those that were taken, or that the tried moves stand for if these are more. */
    long steps() {
        return Math.max(steps.get(), moves.get() / MOVES_A_STEP);
    }

    /** @param took from before the search was given its time */
    Ended ended(Settings settings, Duration took) {
        if (steps() >= settings.steps()) {
            return Ended.STEP_LIMIT;
        }
        if (stepsWithoutGain.get() >= settings.stepsWithoutGain()) {
            return Ended.NO_MORE_GAIN;
        }
        if (cancel.isCanceled()) {
            return Ended.CANCELED;
        }
        // Where nothing can be moved, a search ends by itself.
        return took.compareTo(settings.longest()) < 0 ? Ended.NO_MORE_GAIN : Ended.TIME_LIMIT;
    }
}
