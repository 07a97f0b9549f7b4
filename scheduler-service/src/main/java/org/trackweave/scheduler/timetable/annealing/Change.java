package org.trackweave.scheduler.timetable.annealing;

/** Talks and the blocks they are to go to: put together, made, and perhaps taken back. */
final class Change {

    private final BlockCosts costs;
    private final BlockState state;
    private final int[] talks;
    private final int[] from;
    private final int[] to;
    private int size;

    Change(BlockCosts costs, BlockState state) {
        this.costs = costs;
        this.state = state;
        talks = new int[costs.talks()];
        from = new int[costs.talks()];
        to = new int[costs.talks()];
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** No talk may be added twice. */
    void add(int talk, int block) {
        talks[size] = talk;
        to[size++] = block;
    }

    /** Slots of the block that the change gives to talks. */
    int promised(int block) {
        int slots = 0;
        for (int i = 0; i < size; i++) {
            slots += to[i] == block ? costs.footprint(talks[i], block) : 0;
        }
        return slots;
    }

    /** All talks leave before the first one arrives, so that two tracks never meet in a block. */
    void make() {
        for (int i = 0; i < size; i++) {
            from[i] = state.blockOf(talks[i]);
            take(talks[i]);
        }
        for (int i = 0; i < size; i++) {
            state.put(talks[i], to[i]);
        }
        state.settle();
    }

    void takeBack() {
        for (int i = 0; i < size; i++) {
            take(talks[i]);
        }
        for (int i = 0; i < size; i++) {
            if (from[i] != BlockState.NONE) {
                state.put(talks[i], from[i]);
            }
        }
        state.settle();
    }

    private void take(int talk) {
        if (state.blockOf(talk) != BlockState.NONE) {
            state.take(talk);
        }
    }
}
