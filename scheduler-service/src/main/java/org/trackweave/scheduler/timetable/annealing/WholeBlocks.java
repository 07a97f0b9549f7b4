package org.trackweave.scheduler.timetable.annealing;

/** Puts all talks of a block into a change. */
final class WholeBlocks {

    private final BlockCosts costs;
    private final BlockState state;
    private final Chance chance;
    private final Change change;

    WholeBlocks(BlockCosts costs, BlockState state, Chance chance, Change change) {
        this.costs = costs;
        this.state = state;
        this.chance = chance;
        this.change = change;
    }

    /** Whether all that is in one block would fit into the other, were that empty. */
    boolean move(int block, int into) {
        return fill(block, into, costs.capacity(into)) == state.count(block);
    }

    /** The same, but what does not fit goes to other blocks of its track. */
    boolean moveOrSpread(int block, int into) {
        int free = costs.capacity(into);
        for (int place = 0; place < state.count(block); place++) {
            int talk = state.talk(block, place);
            if (costs.may(talk, into) && costs.footprint(talk, into) <= free) {
                free -= costs.footprint(talk, into);
                change.add(talk, into);
            } else if (!spread(talk, block, into)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all that is in the block fits into other blocks of its track. */
    boolean spread(int block) {
        for (int place = 0; place < state.count(block); place++) {
            if (!spread(state.talk(block, place), block, block)) {
                return false;
            }
        }
        return true;
    }

    /** Puts what fits of one block into so many slots of the other; how many talks that are. */
    int fill(int block, int into, int slots) {
        int free = slots;
        int moved = 0;
        for (int place = 0; place < state.count(block); place++) {
            int talk = state.talk(block, place);
            if (costs.may(talk, into) && costs.footprint(talk, into) <= free) {
                free -= costs.footprint(talk, into);
                change.add(talk, into);
                moved++;
            }
        }
        return moved;
    }

    private boolean spread(int talk, int block, int into) {
        var talks = chance.talksOf(costs.track(talk));
        int first = chance.below(talks.length);
        for (int i = 0; i < talks.length; i++) {
            int other = state.blockOf(talks[(first + i) % talks.length]);
            if (other != BlockState.NONE && other != block && other != into && costs.may(talk, other)
                    && costs.footprint(talk, other) <= state.free(other) - change.promised(other)) {
                change.add(talk, other);
                return true;
            }
        }
        return false;
    }
}
