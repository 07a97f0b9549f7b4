package org.trackweave.scheduler.timetable.annealing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

/**
 * Where sessions belong to tracks: which talk goes to which block (a room during a session), by simulated annealing.
 * <p>
 * When in its block a talk starts is left open, and so are rules that ask for it.
 */
public final class Annealing {

    /** Moves that a machine makes in about a second. */
    public static final double MOVES_A_SECOND = 2_000_000;

    /** Moves between two looks at the clock. */
    public static final int MOVES_AT_ONCE = 1024;

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
        new Rounds(new Blocks(better), random, goesOn).run();
    }

    /** Changes are made at once, and taken back where they are not wanted. */
    private final class Blocks implements Rounds.Changing {

        private final LongConsumer better;

        Blocks(LongConsumer better) {
            this.better = better;
        }

        @Override
        public long change() {
            return moves.make();
        }

        @Override
        public void take(long worse) {
            if (state.cost() < least) {
                least = state.cost();
                best = state.blocksOfTalks();
                if (isComplete()) {
                    better.accept(least);
                }
            }
        }

        @Override
        public void leave() {
            moves.takeBack();
        }

        @Override
        public long least() {
            return least;
        }

        @Override
        public double coldest(long leastWorse) {
            return Rounds.COLD;
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
