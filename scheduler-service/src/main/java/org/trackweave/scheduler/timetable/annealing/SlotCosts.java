package org.trackweave.scheduler.timetable.annealing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trackweave.scheduler.timetable.Relation;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Weights;
import org.trackweave.scheduler.timetable.plan.PlaceCosts;
import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;
import org.trackweave.scheduler.timetable.plan.TalkPair;

/**
 * What one talk costs in a slot, and two talks in two slots, looked up in tables. Rules on sessions are left out, and those
 * that look at more than two talks ({@link TrackRooms}).
 */
final class SlotCosts {

    /** A breach of a hard rule, by a minute where there are minutes: more than all that is not hard. */
    static final long HARD = 1L << 44;

    /** A talk without a place: more than all wishes. */
    static final long OUT = 1L << 34;

    /** More talks than this would take too much memory, and so would more numbers in tables. */
    private static final int MOST_TALKS = 2_500;
    private static final long MOST_NUMBERS = 16_000_000;

    private final Slot[] slots;
    private final int[] timeOf;
    private final int[] seats;
    private final int[][] walks;
    private final int times;
    private final int[] minutes;
    private final long[][] alone;
    private final boolean[][] may;
    private final long[][] tables;
    private final int[][] tableOf;
    private final int[][] otherRoom;
    private final int[][] smallerRoom;
    private final boolean[][] oneTrack;
    private final long roomClash;
    private final long walkTooLong;

    SlotCosts(Plan plan) {
        var weights = plan.problem().weights();
        slots = plan.grid().slots().toArray(Slot[]::new);
        var time = new Times(plan);
        times = time.size();
        timeOf = plan.grid().slots().stream().mapToInt(time::number).toArray();
        seats = plan.grid().slots().stream().mapToInt(slot -> plan.grid().room(slot).capacity()).toArray();
        minutes = plan.costs().stream().mapToInt(costs -> costs.minutes()).toArray();
        walks = plan.costs().isEmpty() || weights.of(Rule.WALK_TOO_LONG) == 0
                ? new int[0][]
                : plan.costs().getFirst().programme().walks();
        roomClash = TimePairs.unit(weights, Rule.ROOM_CLASH);
        walkTooLong = weights.of(Rule.WALK_TOO_LONG);
        int talks = minutes.length;
        alone = new long[talks][slots.length];
        may = new boolean[talks][slots.length];
        otherRoom = new int[talks][talks];
        smallerRoom = new int[talks][talks];
        oneTrack = new boolean[talks][talks];
        for (int talk = 0; talk < talks; talk++) {
            fillAlone(plan, talk);
        }
        tableOf = new int[talks][talks];
        tables = tables(plan, time);
    }

    /** Whether the tables of a problem fit in memory. */
    static boolean fit(Plan plan) {
        var times = new Times(plan).size();
        return plan.costs().size() <= MOST_TALKS
                && (long) plan.costs().size() * plan.grid().slots().size() <= MOST_NUMBERS
                && (long) times * times <= MOST_NUMBERS / 64;
    }

    private void fillAlone(Plan plan, int talk) {
        var costs = plan.costs().get(talk);
        costs.possible().forEach(slot -> may[talk][slot.index()] = true);
        for (var rule : PlaceCosts.ALONE) {
            var bySlot = costs.bySlot().get(rule);
            long unit = TimePairs.unit(plan.problem().weights(), rule);
            for (int slot = 0; bySlot != null && slot < slots.length; slot++) {
                alone[talk][slot] += unit * bySlot[slot];
            }
        }
    }

    private long[][] tables(Plan plan, Times time) {
        var weights = plan.problem().weights();
        var pairs = new HashMap<Long, List<TalkPair>>();
        for (var pair : plan.pairs()) {
            if (!inRooms(pair, weights)) {
                int one = Math.min(pair.one(), pair.other());
                int other = Math.max(pair.one(), pair.other());
                pairs.computeIfAbsent((long) one * minutes.length + other, _ -> new ArrayList<>())
                    .add(numbered(pair, pair.one() == one));
            }
        }
        var known = new HashMap<TimePairs, Integer>();
        var made = new ArrayList<long[]>();
        for (int one = 0; one < minutes.length; one++) {
            for (int other = one + 1; other < minutes.length; other++) {
                var kind = kind(plan, one, other, pairs);
                Integer number = known.get(kind);
                if (number == null) {
                    number = made.size();
                    known.put(kind, number);
                    addTables(kind, weights, time, made);
                }
                tableOf[one][other] = number;
                tableOf[other][one] = number + 1;
            }
        }
        return made.toArray(long[][]::new);
    }

    private TimePairs kind(Plan plan, int one, int other, Map<Long, List<TalkPair>> pairs) {
        var first = plan.costs().get(one);
        var second = plan.costs().get(other);
        int language = first.programme().language();
        return new TimePairs(first.minutes(), second.minutes(),
                pairs.getOrDefault((long) one * minutes.length + other, List.of()), first.level() == second.level(),
                language >= 0 && language == second.programme().language());
    }

    /** One for the pair, and one for the pair the other way round. */
    private void addTables(TimePairs kind, Weights weights, Times time, List<long[]> made) {
        var table = new long[times * times];
        var turned = new long[times * times];
        for (int one = 0; one < times; one++) {
            for (int other = 0; other < times; other++) {
                long cost = kind.cost(weights, time.get(one), time.get(other));
                table[one * times + other] = cost;
                turned[other * times + one] = cost;
            }
        }
        made.add(table);
        made.add(turned);
    }

    /** Takes note of what depends on rooms. Whether nothing else does. */
    private boolean inRooms(TalkPair pair, Weights weights) {
        if (pair instanceof TalkPair.OfOneTrack) {
            oneTrack[pair.one()][pair.other()] = true;
            oneTrack[pair.other()][pair.one()] = true;
        }
        if (pair instanceof TalkPair.Related related) {
            int one = related.one();
            int other = related.other();
            int weighed = related.cost() * weights.of(related.rule());
            if (related.kind() == Relation.Kind.OTHER_ROOM) {
                otherRoom[one][other] += weighed;
                otherRoom[other][one] += weighed;
                return true;
            }
            if (related.kind() == Relation.Kind.IN_SMALLER_ROOM) {
                smallerRoom[one][other] += weighed;
                return true;
            }
        }
        return false;
    }

    /** The same about the talks 0 and 1, so that pairs that stand alike are equal. */
    private static TalkPair numbered(TalkPair pair, boolean forward) {
        int one = forward ? 0 : 1;
        int other = forward ? 1 : 0;
        return switch (pair) {
            case TalkPair.OfOneTrack _ -> new TalkPair.OfOneTrack(one, other);
            case TalkPair.EasierFirst(_, _, var levels) -> new TalkPair.EasierFirst(one, other, levels);
            case TalkPair.OfOneSpeaker _ -> new TalkPair.OfOneSpeaker(one, other);
            case TalkPair.ForOneAudience(_, _, var percent) -> new TalkPair.ForOneAudience(one, other, percent);
            case TalkPair.BothPopular _ -> new TalkPair.BothPopular(one, other);
            case TalkPair.Related(_, _, var kind, var cost) -> new TalkPair.Related(one, other, kind, cost);
        };
    }

    int talks() {
        return minutes.length;
    }

    int slots() {
        return slots.length;
    }

    Slot slot(int slot) {
        return slots[slot];
    }

    int time(int slot) {
        return timeOf[slot];
    }

    boolean may(int talk, int slot) {
        return may[talk][slot];
    }

    /** What the slot costs the talk wherever others are. */
    long alone(int talk, int slot) {
        return alone[talk][slot];
    }

    /** What two talks in two slots cost together. */
    long together(int one, int here, int other, int there) {
        long cost = tables[tableOf[one][other]][timeOf[here] * times + timeOf[there]];
        var a = slots[here];
        var b = slots[there];
        if (a.room() == b.room()) {
            long overlap = Math.min(a.start() + minutes[one], b.start() + minutes[other])
                    - Math.max(a.start(), b.start());
            return overlap > 0 ? cost + overlap * roomClash : cost;
        }
        if (a.day() == b.day()) {
            cost += otherRoom[one][other];
        }
        if (seats[here] != seats[there]) {
            cost += seats[here] < seats[there] ? smallerRoom[one][other] : smallerRoom[other][one];
        }
        return walks.length > 0 && oneTrack[one][other] ? cost + walk(one, a, other, b) : cost;
    }

    private long walk(int one, Slot here, int other, Slot there) {
        long gap = Math.max(here.start(), there.start())
                - Math.min(here.start() + minutes[one], there.start() + minutes[other]);
        return gap < 0 ? 0 : Math.max(0, walks[here.room()][there.room()] - gap) * walkTooLong;
    }
}
