package org.trackweave.scheduler.timetable.annealing;

/** Whole blocks to other places. */
final class BlockMoves {

    private final BlockCosts costs;
    private final BlockState state;
    private final Chance chance;
    private final Change change;
    private final WholeBlocks whole;

    BlockMoves(BlockCosts costs, BlockState state, Chance chance, Change change, WholeBlocks whole) {
        this.costs = costs;
        this.state = state;
        this.chance = chance;
        this.change = change;
        this.whole = whole;
    }

    /** What is in two blocks changes places; one of them may be empty. */
    boolean swap() {
        int one = state.blockOf(chance.talk());
        if (one == BlockState.NONE) {
            return false;
        }
        int other = chance.near(one);
        return one != other && whole.moveOrSpread(one, other) && whole.moveOrSpread(other, one);
    }

    /** What is in one block goes to another of the track or to an empty one, as far as there is room. */
    boolean merge() {
        int talk = chance.talk();
        int block = state.blockOf(talk);
        int other = chance.oneIn(4) ? chance.block() : chance.blockOf(costs.track(talk));
        return block != other && block != BlockState.NONE && other != BlockState.NONE
                && state.isFreeFor(costs.track(talk), other) && whole.fill(block, other, state.free(other)) > 0;
    }

    /** A talk, or all of its block, gets a block of another track, whose talks there go to its other blocks. */
    boolean takeOver() {
        int talk = chance.talk();
        int from = state.blockOf(talk);
        int block = from == BlockState.NONE || chance.oneIn(3)
                ? chance.block()
                : costs.block(costs.session(from), chance.room());
        if (state.isFreeFor(costs.track(talk), block) || !costs.may(talk, block)
                || costs.footprint(talk, block) > costs.capacity(block) || !whole.spread(block)) {
            return false;
        }
        if (from != BlockState.NONE && chance.oneIn(2)) {
            return whole.fill(from, block, costs.capacity(block)) > 0;
        }
        change.add(talk, block);
        return true;
    }
}
