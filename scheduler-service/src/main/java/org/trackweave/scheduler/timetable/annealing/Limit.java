package org.trackweave.scheduler.timetable.annealing;

import java.util.function.BooleanSupplier;

import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.Timetable.Ended;

/** Counts changes as work, so many each time it is asked, and ends by that, the clock, or a signal. */
final class Limit implements BooleanSupplier {

    /** About as many pairs of talks are looked up in the time of a step; a change looks up those of its talks. */
    private static final long PAIRS_IN_STEP = 32_768;

    private final CancelSignal cancel;
    private final long most;
    private final int talks;
    private final long deadline;
    private long pairs;
    private Ended ended = Ended.NO_MORE_GAIN;

    /** @param started in nanoseconds of the system's timer */
    Limit(Settings settings, CancelSignal cancel, long started, int talks) {
        this.talks = talks;
        this.cancel = cancel;
        most = Math.min(settings.steps(), settings.stepsWithoutGain()) * PAIRS_IN_STEP;
        deadline = started + settings.longest().toNanos();
    }

    /** Whether it goes on, by {@link Annealing#MOVES_AT_ONCE} changes. */
    @Override
    public boolean getAsBoolean() {
        if (cancel.isCanceled()) {
            ended = Ended.CANCELED;
        } else if (pairs >= most) {
            ended = Ended.STEP_LIMIT;
        } else if (System.nanoTime() - deadline >= 0) {
            ended = Ended.TIME_LIMIT;
        } else {
            pairs += (long) Annealing.MOVES_AT_ONCE * talks;
            return true;
        }
        return false;
    }

    long steps() {
        return pairs / PAIRS_IN_STEP;
    }

    Ended ended() {
        return ended;
    }
}
