package org.trackweave.scheduler.timetable.annealing;

/** Several blocks at once, so that tracks keep together what they had together. */
final class TrackMoves {

    private final BlockCosts costs;
    private final BlockState state;
    private final Chance chance;
    private final WholeBlocks whole;

    TrackMoves(BlockCosts costs, BlockState state, Chance chance, WholeBlocks whole) {
        this.costs = costs;
        this.state = state;
        this.chance = chance;
        this.whole = whole;
    }

    /** A track changes places with whoever is in a room during its sessions. */
    boolean toRoom() {
        int track = costs.track(chance.talk());
        int room = chance.room();
        for (int session = 0; session < costs.sessions(); session++) {
            int there = costs.block(session, room);
            int here = state.nextOf(track, costs.block(session, 0), costs.block(session + 1, 0));
            if (here != BlockState.NONE && here != there && !(whole.move(here, there) && whole.move(there, here))) {
                return false;
            }
        }
        return true;
    }

    /** Two tracks of so many blocks change places, in the order of time. */
    boolean swap() {
        int one = costs.track(chance.talk());
        int other = costs.track(chance.talk());
        if (one == other || state.blocks(one) != state.blocks(other)) {
            return false;
        }
        int here = state.nextOf(one, 0, costs.blocks());
        int there = state.nextOf(other, 0, costs.blocks());
        while (here != BlockState.NONE && there != BlockState.NONE) {
            if (!whole.move(here, there) || !whole.move(there, here)) {
                return false;
            }
            here = state.nextOf(one, here + 1, costs.blocks());
            there = state.nextOf(other, there + 1, costs.blocks());
        }
        return true;
    }

    /** Some consecutive sessions of a room become later, and the ones behind them earlier. */
    boolean rotate() {
        int first = chance.session();
        int length = 1 + chance.below(costs.sessions() - first);
        if (length < 2) {
            return false;
        }
        int by = 1 + chance.below(length - 1);
        int room = chance.room();
        for (int i = 0; i < length; i++) {
            if (!whole.move(costs.block(first + i, room), costs.block(first + (i + by) % length, room))) {
                return false;
            }
        }
        return true;
    }
}
