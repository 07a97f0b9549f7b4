package org.trackweave.scheduler.timetable.annealing;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Changes at random: a talk to another slot, two talks, two rooms for a day, two times against each other. */
final class SlotMoves {

    private final SlotCosts costs;
    private final SlotState state;
    private final RandomGenerator random;
    private final int[] movable;
    private final int[][] possible;
    private final int[][] inRooms;
    private final int[] roomsOf;
    private final int times;

    SlotMoves(SlotCosts costs, SlotState state, RandomGenerator random) {
        this.costs = costs;
        this.state = state;
        this.random = random;
        possible = IntStream.range(0, costs.talks())
            .mapToObj(talk -> IntStream.range(0, costs.slots()).filter(slot -> costs.may(talk, slot)).toArray())
            .toArray(int[][]::new);
        movable = IntStream.range(0, costs.talks())
            .filter(talk -> possible[talk].length > 1 || possible[talk].length == 1 && state.slotOf(talk) < 0)
            .toArray();
        times = 1 + IntStream.range(0, costs.slots()).map(costs::time).max().orElse(0);
        int rooms = 1 + IntStream.range(0, costs.slots()).map(slot -> costs.slot(slot).room()).max().orElse(0);
        inRooms = new int[times][rooms];
        Arrays.stream(inRooms).forEach(row -> Arrays.fill(row, SlotState.NONE));
        IntStream.range(0, costs.slots()).forEach(slot -> inRooms[costs.time(slot)][costs.slot(slot).room()] = slot);
        roomsOf = IntStream.range(0, rooms).toArray();
    }

    /** Thinks of a change; what it would cost more, or {@link Rounds#NOWHERE} if none was found or it breaks hard rules. */
    long think() {
        state.clear();
        if (movable.length == 0) {
            return Rounds.NOWHERE;
        }
        boolean found = switch (random.nextInt(16)) {
            case 0 -> swapTimes();
            case 1 -> swapRooms();
            default -> move();
        };
        if (!found) {
            return Rounds.NOWHERE;
        }
        long worse = state.worse();
        return worse < SlotCosts.HARD / 2 ? worse : Rounds.NOWHERE;
    }

    /** A talk to another slot; who starts there goes where it was. */
    private boolean move() {
        int talk = movable[random.nextInt(movable.length)];
        int slot = possible[talk][random.nextInt(possible[talk].length)];
        int from = state.slotOf(talk);
        int other = state.talkIn(slot);
        if (slot == from || other >= 0 && (possible[other].length < 2 || from >= 0 && !costs.may(other, from))) {
            return false;
        }
        state.add(talk, slot);
        if (other >= 0) {
            state.add(other, from);
        }
        return true;
    }

    private boolean swapTimes() {
        int one = random.nextInt(times);
        int other = random.nextInt(times);
        boolean any = false;
        for (int room : roomsOf) {
            int here = inRooms[one][room];
            int there = inRooms[other][room];
            if (one != other && here >= 0 && there >= 0) {
                if (!exchange(here, there)) {
                    return false;
                }
                any |= state.talkIn(here) >= 0 || state.talkIn(there) >= 0;
            }
        }
        return any;
    }

    private boolean swapRooms() {
        int one = random.nextInt(roomsOf.length);
        int other = random.nextInt(roomsOf.length);
        int day = costs.slot(random.nextInt(costs.slots())).day();
        boolean any = false;
        for (var row : inRooms) {
            int here = row[one];
            int there = row[other];
            if (one != other && here >= 0 && there >= 0 && costs.slot(here).day() == day) {
                if (!exchange(here, there)) {
                    return false;
                }
                any |= state.talkIn(here) >= 0 || state.talkIn(there) >= 0;
            }
        }
        return any;
    }

    private boolean exchange(int here, int there) {
        return goes(state.talkIn(here), there) && goes(state.talkIn(there), here);
    }

    private boolean goes(int talk, int slot) {
        if (talk >= 0 && !costs.may(talk, slot)) {
            return false;
        }
        if (talk >= 0) {
            state.add(talk, slot);
        }
        return true;
    }
}
