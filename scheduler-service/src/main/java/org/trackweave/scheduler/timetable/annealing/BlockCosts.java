package org.trackweave.scheduler.timetable.annealing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.PlaceCosts;
import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;
import org.trackweave.scheduler.timetable.plan.TalkPair;

/**
 * What it costs to have talks in blocks (a room during a session), whichever of a block's slots they have, in arrays that
 * a search reads millions of times. Talks without a track are a track of their own, to which no rule on tracks applies.
 */
final class BlockCosts {

    /** The cost of a block in which a talk may not be. */
    static final long NOWHERE = Long.MAX_VALUE;

    /** Two things that cost something when they are at one time. */
    record Pair(int other, long cost) {}

    private final Plan plan;
    private final int rooms;
    private final List<List<Slot>> slotsOf = new ArrayList<>();
    private final int[] track;
    private final int[] number;
    private final long[][] ofTalk;
    private final int[][] footprint;
    private final long[][] ofTrack;
    private final Pair[][] talkPairs;
    private final Pair[][] trackPairs;
    private final int[] day;
    private final int[] capacity;

    BlockCosts(Plan plan) {
        this.plan = plan;
        this.rooms = plan.grid().rooms().size();
        for (int block = 0; block < plan.blocks(); block++) {
            slotsOf.add(new ArrayList<>());
        }
        plan.grid().slots().forEach(slot -> slotsOf.get(slot.block()).add(slot));
        int talks = plan.costs().size();
        track = plan.costs()
            .stream()
            .mapToInt(talk -> talk.primaryTrack() < 0 ? noTrack() : talk.primaryTrack())
            .toArray();
        number = plan.costs().stream().mapToInt(talk -> talk.programme().number()).toArray();
        day = slotsOf.stream().mapToInt(slots -> slots.isEmpty() ? 0 : slots.getFirst().day()).toArray();
        capacity = slotsOf.stream().mapToInt(List::size).toArray();
        ofTalk = new long[talks][plan.blocks()];
        footprint = new int[talks][plan.blocks()];
        for (int talk = 0; talk < talks; talk++) {
            addTalk(talk);
        }
        ofTrack = new long[tracks()][plan.blocks()];
        for (int talk = 0; talk < talks; talk++) {
            for (int block = 0; block < plan.blocks(); block++) {
                ofTrack[track[talk]][block] = (long) plan.problem().weights().of(Rule.TRACK_PLACE)
                        * plan.costs().get(talk).programme().blockCost(block);
            }
        }
        talkPairs = talkPairs();
        trackPairs = trackPairs();
    }

    private void addTalk(int talk) {
        var costs = plan.costs().get(talk);
        var weights = plan.problem().weights();
        Arrays.fill(ofTalk[talk], NOWHERE);
        for (var slot : costs.possible()) {
            long cost = PlaceCosts.ALONE.stream()
                .filter(rule -> !weights.isHard(rule))
                .mapToLong(rule -> (long) weights.of(rule) * costs.of(rule, slot))
                .sum();
            ofTalk[talk][slot.block()] = Math.min(ofTalk[talk][slot.block()], cost);
        }
        for (int block = 0; block < plan.blocks(); block++) {
            long longest = slotsOf.get(block).stream().mapToLong(slot -> slot.end() - slot.start()).max().orElse(1);
            footprint[talk][block] = (int) Math.max(1, (costs.minutes() + longest - 1) / longest);
        }
    }

    private Pair[][] talkPairs() {
        var pairs = lists(track.length);
        long weight = plan.problem().weights().of(Rule.SESSION_CONFLICT);
        for (var pair : plan.pairs()) {
            if (pair instanceof TalkPair.Related related && related.rule() == Rule.SESSION_CONFLICT) {
                add(pairs, related.one(), related.other(), weight * related.cost());
            }
        }
        return arrays(pairs);
    }

    private Pair[][] trackPairs() {
        var pairs = lists(tracks());
        plan.trackPairs()
            .forEach(pair -> add(pairs, pair.one(), pair.other(),
                    (long) plan.problem().weights().of(pair.rule()) * pair.cost()));
        return arrays(pairs);
    }

    private static List<List<Pair>> lists(int size) {
        var lists = new ArrayList<List<Pair>>();
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static void add(List<List<Pair>> pairs, int one, int other, long cost) {
        if (cost > 0 && one != other) {
            pairs.get(one).add(new Pair(other, cost));
            pairs.get(other).add(new Pair(one, cost));
        }
    }

    private static Pair[][] arrays(List<List<Pair>> pairs) {
        return pairs.stream().map(list -> list.toArray(Pair[]::new)).toArray(Pair[][]::new);
    }

    int talks() {
        return track.length;
    }

    /** The tracks and the one of the talks without. */
    int tracks() {
        return plan.problem().tracks().size() + 1;
    }

    int noTrack() {
        return plan.problem().tracks().size();
    }

    int blocks() {
        return plan.blocks();
    }

    int rooms() {
        return rooms;
    }

    int sessions() {
        return plan.problem().sessions().sessions().size();
    }

    int days() {
        return Arrays.stream(day).max().orElse(0) + 1;
    }

    int session(int block) {
        return block / rooms;
    }

    int room(int block) {
        return block % rooms;
    }

    int block(int session, int room) {
        return session * rooms + room;
    }

    int day(int block) {
        return day[block];
    }

    /** How many slots the block has. */
    int capacity(int block) {
        return capacity[block];
    }

    int track(int talk) {
        return track[talk];
    }

    /** The talk's wished place in its track, 0 for any. */
    int number(int talk) {
        return number[talk];
    }

    /** Whether the talk may be in the block at all. */
    boolean may(int talk, int block) {
        return ofTalk[talk][block] != NOWHERE;
    }

    /** What the block costs the talk by itself. */
    long ofTalk(int talk, int block) {
        return ofTalk[talk][block];
    }

    /** What it costs that the track has the block. */
    long ofTrack(int track, int block) {
        return ofTrack[track][block];
    }

    /** How many of the block's slots the talk takes. */
    int footprint(int talk, int block) {
        return footprint[talk][block];
    }

    /** Talks that had better not be in another room during the talk's session. */
    Pair[] pairsOfTalk(int talk) {
        return talkPairs[talk];
    }

    /** Tracks that had better not be in one session with the track. */
    Pair[] pairsOfTrack(int track) {
        return trackPairs[track];
    }

    long weight(Rule rule) {
        return plan.problem().weights().of(rule);
    }
}
