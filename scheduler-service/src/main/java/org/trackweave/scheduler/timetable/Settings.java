package org.trackweave.scheduler.timetable;

import java.time.Duration;

/**
 * How long to search. A search that ends by its steps gives the same timetable for the same problem, settings and
 * seed on every machine; one that ends by the clock or by hand need not.
 *
 * @param steps the most search steps
 * @param stepsWithoutGain stop after as many steps that bettered nothing; a solver that cannot tell takes no more
 * @param longest stop after this time in any case
 */
public record Settings(long seed, int steps, int stepsWithoutGain, Duration longest) {

    /** About as many steps as a computer of 2026 takes in a second, with a core of its own. */
    public static final int STEPS_A_SECOND = 1000;

    public Settings {
        if (steps < 1 || stepsWithoutGain < 1 || !longest.isPositive()) {
            throw new IllegalArgumentException(
                    "A search needs at least one step (%d, %d without gain) and some time (%s)."
                        .formatted(steps, stepsWithoutGain, longest));
        }
    }

    /** Ends by its steps alone unless it takes absurdly long. */
    public static Settings reproducible(long seed, int steps) {
        return reproducible(seed, steps, Duration.ofHours(1));
    }

    /** Ends by its steps alone unless it takes longer than is bearable. */
    public static Settings reproducible(long seed, int steps, Duration bearable) {
        return new Settings(seed, steps, steps, bearable);
    }

    /** The same, ended sooner by so many steps in vain. */
    public Settings patient(int stepsInVain) {
        return new Settings(seed, steps, stepsInVain, longest);
    }

    /** Whether steps may end it, and so the same settings may give the same timetable again. */
    public boolean endsBySteps() {
        return steps < Integer.MAX_VALUE || stepsWithoutGain < Integer.MAX_VALUE;
    }

    /** Uses the time it is given. */
    public static Settings timed(long seed, Duration longest) {
        return new Settings(seed, Integer.MAX_VALUE, Integer.MAX_VALUE, longest);
    }
}
