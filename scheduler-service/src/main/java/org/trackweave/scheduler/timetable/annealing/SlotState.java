package org.trackweave.scheduler.timetable.annealing;

import java.util.Arrays;

/** Which talk is in which slot, what that costs, and what a change would cost. */
final class SlotState {

    static final int NONE = -1;

    private final SlotCosts costs;
    private final TrackRooms rooms;
    private final int[] slotOf;
    private final int[] talkIn;

    /** By talk, what it costs with all others. */
    private final long[] shares;

    private final int[] changed;
    private final int[] to;
    private final boolean[] isChanged;
    private int size;
    private long cost;

    SlotState(SlotCosts costs, TrackRooms rooms) {
        this.costs = costs;
        this.rooms = rooms;
        slotOf = new int[costs.talks()];
        talkIn = new int[costs.slots()];
        shares = new long[costs.talks()];
        changed = new int[costs.talks()];
        to = new int[costs.talks()];
        isChanged = new boolean[costs.talks()];
        Arrays.fill(slotOf, NONE);
        Arrays.fill(talkIn, NONE);
        cost = costs.talks() * SlotCosts.OUT;
    }

    long cost() {
        return cost;
    }

    int slotOf(int talk) {
        return slotOf[talk];
    }

    /** The talk that starts in the slot. */
    int talkIn(int slot) {
        return talkIn[slot];
    }

    int[] slotsOfTalks() {
        return slotOf.clone();
    }

    /** Forgets the change that was thought of. */
    void clear() {
        for (int i = 0; i < size; i++) {
            isChanged[changed[i]] = false;
        }
        size = 0;
    }

    /** Adds to the change that is thought of; no talk twice. */
    void add(int talk, int slot) {
        isChanged[talk] = true;
        changed[size] = talk;
        to[size++] = slot;
    }

    /** What the change costs more. */
    long worse() {
        long worse = 0;
        for (int i = 0; i < size; i++) {
            int talk = changed[i];
            worse += alone(talk, to[i]) - alone(talk, slotOf[talk]) + withStaying(talk, to[i]) - shares[talk];
            for (int j = 0; j < i; j++) {
                // Both shares have held what the two cost.
                worse += together(talk, to[i], changed[j], to[j])
                        + together(talk, slotOf[talk], changed[j], slotOf[changed[j]]);
            }
        }
        worse += moveRooms(true);
        moveRooms(false);
        return worse;
    }

    /** Makes the change. */
    void make(long worse) {
        moveRooms(true);
        for (int i = 0; i < size; i++) {
            int talk = changed[i];
            int from = slotOf[talk];
            if (from != NONE && talkIn[from] == talk) {
                talkIn[from] = NONE;
            }
        }
        for (int i = 0; i < size; i++) {
            move(changed[i], to[i]);
        }
        cost += worse;
        clear();
    }

    private void move(int talk, int slot) {
        long share = 0;
        for (int other = 0; other < slotOf.length; other++) {
            if (other != talk && slotOf[other] != NONE) {
                long with = together(talk, slot, other, slotOf[other]);
                shares[other] += with - together(talk, slotOf[talk], other, slotOf[other]);
                share += with;
            }
        }
        shares[talk] = share;
        slotOf[talk] = slot;
        if (slot != NONE) {
            talkIn[slot] = talk;
        }
    }

    private long moveRooms(boolean forth) {
        long worse = 0;
        for (int i = 0; i < size; i++) {
            int from = forth ? slotOf[changed[i]] : to[i];
            worse += from == NONE ? 0 : rooms.leave(changed[i], costs.slot(from));
        }
        for (int i = 0; i < size; i++) {
            int into = forth ? to[i] : slotOf[changed[i]];
            worse += into == NONE ? 0 : rooms.enter(changed[i], costs.slot(into));
        }
        return worse;
    }

    private long alone(int talk, int slot) {
        return slot == NONE ? SlotCosts.OUT : costs.alone(talk, slot);
    }

    private long withStaying(int talk, int slot) {
        long sum = 0;
        for (int other = 0; slot != NONE && other < slotOf.length; other++) {
            if (!isChanged[other] && slotOf[other] != NONE) {
                sum += costs.together(talk, slot, other, slotOf[other]);
            }
        }
        return sum;
    }

    private long together(int one, int here, int other, int there) {
        return here == NONE || there == NONE ? 0 : costs.together(one, here, other, there);
    }
}
