package org.trackweave.scheduler.timetable.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Rule;

/**
 * What each slot costs a talk by itself, computed once: the search only looks it up.
 *
 * @param primaryTrack the number of its primary track, -1 for none
 * @param possible the slots that break no hard rule by themselves
 * @param programme what the rules on languages, walks and sessions look up
 * @param bySlot for each rule that looks at one talk alone, the cost of each slot by its index; a rule that costs the
 *        talk nothing anywhere is missing
 */
public record TalkCosts(int minutes, int primaryTrack, Level level, List<Slot> possible, Map<Rule, int[]> bySlot,
        Programme programme) {

    public static final TalkCosts NONE = new TalkCosts(1, -1, Level.NOVICE, List.of(), Map.of());

    /** The costs of a talk in no session. */
    public TalkCosts(int minutes, int primaryTrack, Level level, List<Slot> possible, Map<Rule, int[]> bySlot) {
        this(minutes, primaryTrack, level, possible, bySlot, Programme.NONE);
    }

    /** The same for a talk that people have put into this slot, whatever it breaks there. */
    public TalkCosts allowing(Slot slot) {
        return possible.contains(slot)
                ? this
                : new TalkCosts(minutes, primaryTrack, level,
                        Stream.concat(possible.stream(), Stream.of(slot)).toList(),
                        bySlot, programme);
    }

    public int of(Rule rule, Slot slot) {
        var costs = bySlot.get(rule);
        return costs == null ? 0 : costs[slot.index()];
    }

    /**
     * What the rules on languages, walks and sessions look up.
     *
     * @param language a number for each language, -1 for none
     * @param number the wished place in the primary track, 0 for any
     * @param blockCosts what it costs to give each block to the primary track
     * @param walks minutes between rooms, empty where there are none
     * @param seats by room
     * @param hasNumbers whether any talk has a wished place in its track
     */
    public record Programme(int language, int number, int[] blockCosts, int[][] walks, int[] seats,
            boolean hasNumbers) {

        public static final Programme NONE = new Programme(-1, 0, new int[0], new int[0][], new int[0], false);

        public int seats(int room) {
            return seats.length == 0 ? 0 : seats[room];
        }

        public int blockCost(int block) {
            return block < 0 || blockCosts.length == 0 ? 0 : blockCosts[block];
        }

        public int walk(int room, int other) {
            return walks.length == 0 ? 0 : walks[room][other];
        }
    }
}
