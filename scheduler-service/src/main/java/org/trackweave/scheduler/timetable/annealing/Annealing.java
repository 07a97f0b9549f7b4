package org.trackweave.scheduler.timetable.annealing;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

/**
 * Where sessions belong to tracks: which talk goes to which block (a room during a session), by simulated annealing
 * (Kirkpatrick, Gelatt, Vecchi 1983). Changes for the worse are taken the more rarely the longer a round has gone on. Rounds
 * begin less and less hot, then longer ones follow, so that a short search ends with something good already.
 * <p>
 * When in its block a talk starts is left open, and so are rules that ask for it.
 */
public final class Annealing {

    /** Moves that a machine makes in about a second. */
    public static final double MOVES_A_SECOND = 2_000_000;

    /** Moves between two looks at the clock. */
    public static final int MOVES_AT_ONCE = 1024;

    private static final long TO_BEGIN_WITH = 200_000;
    private static final long FIRST_ROUND = 500_000;
    private static final long LONGEST_ROUND = 64_000_000;
    private static final int SAMPLE = 20_000;

    /** Ends when so many times all kinds of rounds gained nothing. */
    private static final int PATIENCE = 2;

    /** A round begins where as many changes for the worse cost less than its temperature. */
    private static final double[] HOT = {0.8, 0.5, 0.2};

    /** A change for the worse by one is hardly ever taken. */
    private static final double COLD = 0.15;

    private final Plan plan;
    private final SplittableRandom random;
    private final BlockState state;
    private final Moves moves;
    private int[] best;
    private long least;

    /**
     * @param start where talks are to begin with; null for a talk that has no place yet
     */
    public Annealing(Plan plan, @Nullable Slot[] start, long seed) {
        this.plan = plan;
        var costs = new BlockCosts(plan);
        random = new SplittableRandom(seed);
        state = new BlockState(costs);
        moves = new Moves(costs, state, random);
        for (int talk = 0; talk < start.length; talk++) {
            var slot = start[talk];
            if (slot != null && state.isFreeFor(costs.track(talk), slot.block())
                    && costs.footprint(talk, slot.block()) <= state.free(slot.block())) {
                state.put(talk, slot.block());
            }
        }
        state.settle();
        best = state.blocksOfTalks();
        least = state.cost();
    }

    /**
     * Goes on as long as it may.
     *
     * @param goesOn asked after each {@link #MOVES_AT_ONCE} moves
     * @param better told what each better answer costs
     */
    public void run(BooleanSupplier goesOn, LongConsumer better) {
        round(TO_BEGIN_WITH, 1, goesOn, better);
        var worse = costsOfChanges();
        int inVain = 0;
        for (long length = FIRST_ROUND; inVain < PATIENCE && goesOn.getAsBoolean(); length = Math.min(LONGEST_ROUND,
                length * 2)) {
            long before = least;
            for (double hot : HOT) {
                round(length, Math.max(1, worse[(int) (hot * (worse.length - 1))]), goesOn, better);
            }
            inVain = least < before ? 0 : inVain + 1;
        }
    }

    /** What some changes for the worse cost, in order. */
    private long[] costsOfChanges() {
        var worse = new long[SAMPLE];
        int found = 0;
        for (int i = 0; i < SAMPLE; i++) {
            long cost = moves.make();
            if (cost != BlockCosts.NOWHERE) {
                moves.takeBack();
                if (cost > 0) {
                    worse[found++] = cost;
                }
            }
        }
        Arrays.sort(worse, 0, found);
        return found == 0 ? new long[]{1} : Arrays.copyOf(worse, found);
    }

    private void round(long length, double hot, BooleanSupplier goesOn, LongConsumer better) {
        double temperature = hot;
        for (long move = 0; move < length; move++) {
            if (move % MOVES_AT_ONCE == 0) {
                if (!goesOn.getAsBoolean()) {
                    return;
                }
                temperature = hot * Math.pow(COLD / hot, (double) move / length);
            }
            long worse = moves.make();
            if (worse > 0 && worse != BlockCosts.NOWHERE && random.nextDouble() >= Math.exp(-worse / temperature)) {
                moves.takeBack();
            } else if (state.cost() < least) {
                least = state.cost();
                best = state.blocksOfTalks();
                if (isComplete()) {
                    better.accept(least);
                }
            }
        }
    }

    /** Whether the best has a place for every talk. */
    public boolean isComplete() {
        return least < BlockState.OUT;
    }

    /** What the best costs; only of use if it is complete. */
    public long least() {
        return least;
    }

    /** For each talk the slots of its block in the best; none for a talk without a place. */
    public List<List<Slot>> best() {
        return IntStream.range(0, best.length)
            .mapToObj(talk -> plan.costs()
                .get(talk)
                .possible()
                .stream()
                .filter(slot -> slot.block() == best[talk])
                .toList())
            .toList();
    }
}
