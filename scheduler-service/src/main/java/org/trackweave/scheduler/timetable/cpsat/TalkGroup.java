package org.trackweave.scheduler.timetable.cpsat;

import java.util.List;

import org.trackweave.scheduler.timetable.plan.Slot;
import org.trackweave.scheduler.timetable.plan.TalkCosts;

/**
 * Talks that no rule can tell apart: the model counts them instead of naming them, which takes most of the symmetry out
 * of conferences whose talks differ by track and length only.
 *
 * @param talks their numbers in the problem
 * @param tracks the numbers of all their tracks
 * @param slots where they may start
 */
record TalkGroup(int index, List<Integer> talks, List<Integer> tracks, TalkCosts costs, List<Slot> slots) {

    int size() {
        return talks.size();
    }

    int minutes() {
        return costs.minutes();
    }
}
