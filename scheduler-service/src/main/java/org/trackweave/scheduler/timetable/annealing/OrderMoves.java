package org.trackweave.scheduler.timetable.annealing;

/** Tracks whose talks have numbers: moving one talk at a time would break their order each time. */
final class OrderMoves {

    private final BlockCosts costs;
    private final BlockState state;
    private final Chance chance;
    private final Change change;
    private final WholeBlocks whole;

    OrderMoves(BlockCosts costs, BlockState state, Chance chance, Change change, WholeBlocks whole) {
        this.costs = costs;
        this.state = state;
        this.chance = chance;
        this.change = change;
        this.whole = whole;
    }

    /** A track gets another block, or gives one up, or both, and is laid into its blocks in order. */
    boolean layInOrder() {
        int talk = chance.talk();
        int track = costs.track(talk);
        if (costs.number(talk) == 0) {
            return false;
        }
        int given = chance.oneIn(4) ? BlockState.NONE : state.blockOf(talk);
        int taken = given == BlockState.NONE || !chance.oneIn(4) ? chance.block() : BlockState.NONE;
        return (taken == BlockState.NONE || makeRoom(track, given, taken)) && lay(track, given, taken);
    }

    /** Whoever has the block gets the other one. */
    private boolean makeRoom(int track, int given, int taken) {
        int owner = state.trackAt(taken);
        return owner == BlockState.NONE || owner != track && given != BlockState.NONE && whole.move(taken, given);
    }

    private boolean isOf(int track, int given, int taken, int block) {
        return block == taken || block != given && state.trackAt(block) == track;
    }

    private boolean lay(int track, int given, int taken) {
        var talks = chance.talksOf(track);
        int next = 0;
        int slotsBehind = 0;
        for (int block = 0; block < costs.blocks(); block++) {
            slotsBehind += isOf(track, given, taken, block) ? costs.capacity(block) : 0;
        }
        for (int block = 0; block < costs.blocks(); block++) {
            if (isOf(track, given, taken, block)) {
                slotsBehind -= costs.capacity(block);
                int end = end(talks, next, block, slotsBehind);
                for (; next < end; next++) {
                    if (!costs.may(talks[next], block)) {
                        return false;
                    }
                    change.add(talks[next], block);
                }
            }
        }
        return next == talks.length;
    }

    /** Up to which talk the block is filled: so far that the rest fits behind it, and perhaps further. */
    private int end(int[] talks, int first, int block, int slotsBehind) {
        int left = 0;
        for (int i = first; i < talks.length; i++) {
            left += costs.footprint(talks[i], block);
        }
        int capacity = costs.capacity(block);
        int least = Math.max(1, left - slotsBehind);
        int wished = chance.oneIn(2) || least >= capacity ? capacity : least + chance.below(capacity - least + 1);
        int used = 0;
        int end = first;
        while (end < talks.length) {
            int needed = costs.footprint(talks[end], block);
            if (used + needed > (used < least ? capacity : wished)) {
                break;
            }
            used += needed;
            end++;
        }
        return end;
    }
}
