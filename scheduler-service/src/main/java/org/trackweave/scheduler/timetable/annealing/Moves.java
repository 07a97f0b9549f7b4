package org.trackweave.scheduler.timetable.annealing;

import java.util.random.RandomGenerator;

/** Changes at random, small and large, each of which keeps to the rules on who may be where. */
final class Moves {

    private final BlockState state;
    private final RandomGenerator random;
    private final Change change;
    private final TalkMoves talks;
    private final BlockMoves blocks;
    private final TrackMoves tracks;
    private final OrderMoves orders;

    Moves(BlockCosts costs, BlockState state, RandomGenerator random) {
        this.state = state;
        this.random = random;
        change = new Change(costs, state);
        var chance = new Chance(costs, state, random);
        var whole = new WholeBlocks(costs, state, chance, change);
        talks = new TalkMoves(costs, state, chance, change);
        blocks = new BlockMoves(costs, state, chance, change, whole);
        tracks = new TrackMoves(costs, state, chance, whole);
        orders = new OrderMoves(costs, state, chance, change, whole);
    }

    /** Makes a change; what it costs more, or {@link BlockCosts#NOWHERE} if none was found. */
    long make() {
        change.clear();
        boolean found = switch (random.nextInt(12)) {
            case 0, 1 -> talks.move();
            case 2, 3 -> talks.swap();
            case 4, 5 -> blocks.swap();
            case 6 -> blocks.takeOver();
            case 7 -> blocks.merge();
            case 8 -> tracks.swap();
            case 9 -> tracks.rotate();
            case 10 -> orders.layInOrder();
            default -> tracks.toRoom();
        };
        if (!found || change.isEmpty()) {
            return BlockCosts.NOWHERE;
        }
        long before = state.cost();
        change.make();
        return state.cost() - before;
    }

    /** Takes back the change that was made last. */
    void takeBack() {
        change.takeBack();
    }
}
