package org.trackweave.scheduler.timetable.timefold;

import java.util.List;
import java.util.Map;

import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Rule;

/**
 * What each slot costs a talk by itself, computed once: the search only looks it up.
 *
 * @param primaryTrack the number of its primary track, -1 for none
 * @param possible the slots that break no hard rule by themselves
 * @param bySlot for each rule that looks at one talk alone, the cost of each slot by its index; a rule that costs the
 *        talk nothing anywhere is missing
 */
record TalkCosts(int minutes, int primaryTrack, Level level, List<Slot> possible, Map<Rule, int[]> bySlot) {

    static final TalkCosts NONE = new TalkCosts(1, -1, Level.NOVICE, List.of(), Map.of());

    int of(Rule rule, Slot slot) {
        var costs = bySlot.get(rule);
        return costs == null ? 0 : costs[slot.index()];
    }
}
