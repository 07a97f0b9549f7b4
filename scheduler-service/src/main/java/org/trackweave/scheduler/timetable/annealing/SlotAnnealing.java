package org.trackweave.scheduler.timetable.annealing;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

/** Which talk is in which slot, by simulated annealing. Rules on sessions are left out. */
final class SlotAnnealing implements Rounds.Changing {

    private final SlotCosts costs;
    private final SplittableRandom random;
    private final SlotState state;
    private final SlotMoves moves;
    private LongConsumer better = _ -> {
    };
    private int[] best;
    private long least;

    /** @param start where talks are to begin; null for a talk without a place */
    SlotAnnealing(Plan plan, @Nullable Slot[] start, long seed) {
        costs = new SlotCosts(plan);
        random = new SplittableRandom(seed);
        state = new SlotState(costs, new TrackRooms(plan));
        for (int talk = 0; talk < start.length; talk++) {
            var slot = start[talk];
            if (slot != null) {
                state.add(talk, slot.index());
                state.make(state.worse());
            }
        }
        moves = new SlotMoves(costs, state, random);
        best = state.slotsOfTalks();
        least = state.cost();
    }

    /** Goes on as long as it may; tells what each better answer costs that places all talks. */
    void run(BooleanSupplier goesOn, LongConsumer told) {
        better = told;
        new Rounds(this, random, goesOn).run();
    }

    /** The best: null for a talk without a place. */
    @Nullable
    Slot[] best() {
        var slots = new Slot[best.length];
        for (int talk = 0; talk < best.length; talk++) {
            if (best[talk] != SlotState.NONE) {
                slots[talk] = costs.slot(best[talk]);
            }
        }
        return slots;
    }

    @Override
    public long change() {
        return moves.think();
    }

    @Override
    public void take(long worse) {
        state.make(worse);
        if (state.cost() < least) {
            least = state.cost();
            best = state.slotsOfTalks();
            if (least < SlotCosts.OUT) {
                better.accept(least);
            }
        }
    }

    @Override
    public void leave() {
        state.clear();
    }

    @Override
    public long least() {
        return least;
    }

    @Override
    public double coldest(long leastWorse) {
        return Rounds.COLD * leastWorse;
    }
}
