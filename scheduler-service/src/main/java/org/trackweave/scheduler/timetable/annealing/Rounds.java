package org.trackweave.scheduler.timetable.annealing;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983): changes for the worse are taken the more rarely the longer a round
 * has gone on. Rounds begin less and less hot, then longer ones follow, so that a short search ends with something good
 * already.
 */
final class Rounds {

    /** What a change costs that cannot be made. */
    static final long NOWHERE = Long.MAX_VALUE;

    private static final long TO_BEGIN_WITH = 200_000;
    private static final long FIRST_ROUND = 500_000;
    private static final long LONGEST_ROUND = 64_000_000;
    private static final int SAMPLE = 20_000;

    /** Ends when so many times all kinds of rounds gained nothing. */
    private static final int PATIENCE = 2;

    /** A round begins where as many changes for the worse cost less than its temperature. */
    private static final double[] HOT = {0.8, 0.5, 0.2};

    /** At this temperature a change for the worse by one is hardly ever taken. */
    static final double COLD = 0.15;

    /** What is annealed. */
    interface Changing {

        /** Thinks of a change: what it costs more, or {@link #NOWHERE}. */
        long change();

        /** Makes the change that was thought of last; told what it costs more. */
        void take(long worse);

        /** Leaves all as it was before. */
        void leave();

        /** What the best so far costs. */
        long least();

        /** The temperature that rounds end with, where no change was found that costs less than this one. */
        double coldest(long leastWorse);
    }

    private final Changing changing;
    private final RandomGenerator random;
    private final BooleanSupplier goesOn;

    /** @param goesOn asked after each {@link Annealing#MOVES_AT_ONCE} changes */
    Rounds(Changing changing, RandomGenerator random, BooleanSupplier goesOn) {
        this.changing = changing;
        this.random = random;
        this.goesOn = goesOn;
    }

    /** Goes on as long as it may, while there is gain and anything to gain. */
    void run() {
        round(TO_BEGIN_WITH, 1, COLD);
        var worse = costsOfChanges();
        double cold = changing.coldest(worse[0]);
        int inVain = 0;
        for (long length = FIRST_ROUND; inVain < PATIENCE && changing.least() > 0
                && goesOn.getAsBoolean(); length = Math
                    .min(LONGEST_ROUND, length * 2)) {
            long before = changing.least();
            for (double hot : HOT) {
                round(length, Math.max(1, worse[(int) (hot * (worse.length - 1))]), cold);
            }
            inVain = changing.least() < before ? 0 : inVain + 1;
        }
    }

    /** What some changes for the worse cost, in order. */
    private long[] costsOfChanges() {
        var worse = new long[SAMPLE];
        int found = 0;
        for (int i = 0; i < SAMPLE; i++) {
            long cost = changing.change();
            if (cost != NOWHERE) {
                changing.leave();
                if (cost > 0) {
                    worse[found++] = cost;
                }
            }
        }
        Arrays.sort(worse, 0, found);
        return found == 0 ? new long[]{1} : Arrays.copyOf(worse, found);
    }

    private void round(long length, double hot, double cold) {
        double temperature = hot;
        for (long move = 0; move < length; move++) {
            if (move % Annealing.MOVES_AT_ONCE == 0) {
                if (changing.least() == 0 || !goesOn.getAsBoolean()) {
                    return;
                }
                temperature = hot * Math.pow(Math.min(1, cold / hot), (double) move / length);
            }
            long worse = changing.change();
            if (worse == NOWHERE) {
                continue;
            }
            if (worse > 0 && random.nextDouble() >= Math.exp(-worse / temperature)) {
                changing.leave();
            } else {
                changing.take(worse);
            }
        }
    }
}
