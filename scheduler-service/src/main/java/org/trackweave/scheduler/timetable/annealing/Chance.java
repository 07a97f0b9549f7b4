package org.trackweave.scheduler.timetable.annealing;

import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Picks talks and blocks at random. */
final class Chance {

    private final BlockCosts costs;
    private final BlockState state;
    private final RandomGenerator random;
    private final int[][] talksOf;

    Chance(BlockCosts costs, BlockState state, RandomGenerator random) {
        this.costs = costs;
        this.state = state;
        this.random = random;
        talksOf = IntStream.range(0, costs.tracks())
            .mapToObj(track -> IntStream.range(0, costs.talks())
                .filter(talk -> costs.track(talk) == track)
                .boxed()
                .sorted(Comparator.comparingInt(costs::number))
                .mapToInt(Integer::intValue)
                .toArray())
            .toArray(int[][]::new);
    }

    /** The talks of a track, the numbered ones in their order behind the others. */
    int[] talksOf(int track) {
        return talksOf[track];
    }

    int talk() {
        return random.nextInt(costs.talks());
    }

    int talkOf(int track) {
        return talksOf[track][random.nextInt(talksOf[track].length)];
    }

    int block() {
        return random.nextInt(costs.blocks());
    }

    /** The block of one of the track's talks. */
    int blockOf(int track) {
        return state.blockOf(talkOf(track));
    }

    int room() {
        return random.nextInt(costs.rooms());
    }

    int session() {
        return random.nextInt(costs.sessions());
    }

    /** A block in the same session, or in the same room, or any. */
    int near(int block) {
        return switch (random.nextInt(3)) {
            case 0 -> costs.block(costs.session(block), room());
            case 1 -> costs.block(session(), costs.room(block));
            default -> block();
        };
    }

    boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }
}
