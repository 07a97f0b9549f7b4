package org.trackweave.scheduler.timetable.annealing;

/** Single talks to other blocks. */
final class TalkMoves {

    private final BlockCosts costs;
    private final BlockState state;
    private final Chance chance;
    private final Change change;

    TalkMoves(BlockCosts costs, BlockState state, Chance chance, Change change) {
        this.costs = costs;
        this.state = state;
        this.chance = chance;
        this.change = change;
    }

    /** A talk goes to a block of its track, or to one that nobody has. */
    boolean move() {
        int talk = chance.talk();
        int block = chance.oneIn(2) ? chance.block() : chance.blockOf(costs.track(talk));
        if (block == BlockState.NONE || block == state.blockOf(talk) || !costs.may(talk, block)
                || !state.isFreeFor(costs.track(talk), block) || costs.footprint(talk, block) > state.free(block)) {
            return false;
        }
        change.add(talk, block);
        return true;
    }

    /** Two talks of a track change places. */
    boolean swap() {
        int one = chance.talk();
        int other = chance.talkOf(costs.track(one));
        int here = state.blockOf(one);
        int there = state.blockOf(other);
        if (here == there || here == BlockState.NONE || there == BlockState.NONE || !costs.may(one, there)
                || !costs.may(other, here)
                || costs.footprint(one, there) - costs.footprint(other, there) > state.free(there)
                || costs.footprint(other, here) - costs.footprint(one, here) > state.free(here)) {
            return false;
        }
        change.add(one, there);
        change.add(other, here);
        return true;
    }
}
