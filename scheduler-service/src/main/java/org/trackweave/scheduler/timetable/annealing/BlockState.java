package org.trackweave.scheduler.timetable.annealing;

import java.util.Arrays;
import java.util.BitSet;

import org.trackweave.scheduler.timetable.Rule;

/**
 * Which talk is in which block, with the cost of it all kept up to date as talks are taken out and put in. A block belongs
 * to the track of the talks in it.
 */
final class BlockState {

    static final int NONE = -1;

    /** A talk without a block costs more than all else together. */
    static final long OUT = 1L << 40;

    private final BlockCosts costs;
    private final long forRooms;
    private final long forRoomsOfDay;
    private final long inParallel;
    private final long forSplit;
    private final long forOrder;

    private final int[] blockOf;
    private final int[][] talksIn;
    private final int[] placeIn;
    private final int[] count;
    private final int[] used;
    private final int[] trackAt;

    private final int[][] bySession;
    private final int[][] byRoom;
    private final int[][] byDayAndRoom;
    private final int[][] byDay;
    private final int[] blocks;
    private final int[] sessions;
    private final int[] rooms;
    private final int[] dayRooms;
    private final int[] days;
    private final long[] shape;
    private final long[] order;
    private final boolean[] numbered;
    private final BitSet unordered = new BitSet();
    private long cost;

    BlockState(BlockCosts costs) {
        this.costs = costs;
        forRooms = costs.weight(Rule.TRACK_ROOMS);
        forRoomsOfDay = costs.weight(Rule.TRACK_ROOM_CHANGE);
        inParallel = costs.weight(Rule.TRACK_IN_PARALLEL);
        forSplit = costs.weight(Rule.TRACK_SPLIT);
        forOrder = costs.weight(Rule.TRACK_ORDER);
        blockOf = new int[costs.talks()];
        Arrays.fill(blockOf, NONE);
        talksIn = new int[costs.blocks()][costs.talks()];
        placeIn = new int[costs.talks()];
        count = new int[costs.blocks()];
        used = new int[costs.blocks()];
        trackAt = new int[costs.blocks()];
        Arrays.fill(trackAt, NONE);
        bySession = new int[costs.tracks()][costs.sessions()];
        byRoom = new int[costs.tracks()][costs.rooms()];
        byDayAndRoom = new int[costs.tracks()][costs.days() * costs.rooms()];
        byDay = new int[costs.tracks()][costs.days()];
        blocks = new int[costs.tracks()];
        sessions = new int[costs.tracks()];
        rooms = new int[costs.tracks()];
        dayRooms = new int[costs.tracks()];
        days = new int[costs.tracks()];
        shape = new long[costs.tracks()];
        order = new long[costs.tracks()];
        numbered = new boolean[costs.tracks()];
        cost = OUT * costs.talks();
        for (int talk = 0; talk < costs.talks(); talk++) {
            numbered[costs.track(talk)] |= forOrder > 0 && costs.number(talk) > 0;
        }
    }

    /** What it all costs; right after {@link #settle()}. */
    long cost() {
        return cost;
    }

    int blockOf(int talk) {
        return blockOf[talk];
    }

    int[] blocksOfTalks() {
        return blockOf.clone();
    }

    /** The track that has the block, or {@link #NONE}. */
    int trackAt(int block) {
        return trackAt[block];
    }

    /** Whether the track has the block, or nobody. */
    boolean isFreeFor(int track, int block) {
        return trackAt[block] == NONE || trackAt[block] == track;
    }

    /** The first block of the track from one on, before another; or {@link #NONE}. */
    int nextOf(int track, int from, int before) {
        for (int block = from; block < before; block++) {
            if (trackAt[block] == track) {
                return block;
            }
        }
        return NONE;
    }

    /** How many blocks the track has. */
    int blocks(int track) {
        return blocks[track];
    }

    int count(int block) {
        return count[block];
    }

    int talk(int block, int place) {
        return talksIn[block][place];
    }

    int free(int block) {
        return costs.capacity(block) - used[block];
    }

    void put(int talk, int block) {
        int track = costs.track(talk);
        if (count[block] == 0) {
            open(track, block);
        }
        blockOf[talk] = block;
        placeIn[talk] = count[block];
        talksIn[block][count[block]++] = talk;
        used[block] += costs.footprint(talk, block);
        cost += costs.ofTalk(talk, block) + conflicts(talk, block) - OUT;
        if (numbered[track]) {
            unordered.set(track);
        }
    }

    /** Takes the talk out, and answers the block it was in. */
    int take(int talk) {
        int block = blockOf[talk];
        int track = costs.track(talk);
        cost -= costs.ofTalk(talk, block) + conflicts(talk, block) - OUT;
        used[block] -= costs.footprint(talk, block);
        int last = talksIn[block][--count[block]];
        talksIn[block][placeIn[talk]] = last;
        placeIn[last] = placeIn[talk];
        blockOf[talk] = NONE;
        if (count[block] == 0) {
            close(track, block);
        }
        if (numbered[track]) {
            unordered.set(track);
        }
        return block;
    }

    /** What the talk's conflicts cost with talks in other rooms of the session. */
    private long conflicts(int talk, int block) {
        long sum = 0;
        int session = costs.session(block);
        for (var pair : costs.pairsOfTalk(talk)) {
            int other = blockOf[pair.other()];
            if (other != NONE && other != block && costs.session(other) == session) {
                sum += pair.cost();
            }
        }
        return sum;
    }

    private void open(int track, int block) {
        trackAt[block] = track;
        cost += costs.ofTrack(track, block) + atOnce(track, costs.session(block));
        count(track, block, 1);
    }

    private void close(int track, int block) {
        trackAt[block] = NONE;
        count(track, block, -1);
        cost -= costs.ofTrack(track, block) + atOnce(track, costs.session(block));
    }

    private long atOnce(int track, int session) {
        long sum = 0;
        for (var pair : costs.pairsOfTrack(track)) {
            sum += pair.cost() * bySession[pair.other()][session];
        }
        return sum;
    }

    private void count(int track, int block, int change) {
        int room = costs.room(block);
        int day = costs.day(block);
        blocks[track] += change;
        sessions[track] += add(bySession[track], costs.session(block), change);
        rooms[track] += add(byRoom[track], room, change);
        dayRooms[track] += add(byDayAndRoom[track], day * costs.rooms() + room, change);
        days[track] += add(byDay[track], day, change);
        long now = track == costs.noTrack() ? 0 : shape(track);
        cost += now - shape[track];
        shape[track] = now;
    }

    /** How many more of the counts are above nothing. */
    private static int add(int[] counts, int index, int change) {
        int before = counts[index];
        counts[index] += change;
        return Integer.signum(counts[index]) - Integer.signum(before);
    }

    private long shape(int track) {
        return forRooms * Math.max(0, rooms[track] - 1) + forRoomsOfDay * (dayRooms[track] - days[track])
                + inParallel * (blocks[track] - sessions[track]) + (forSplit > 0 && isSplit(track) ? forSplit : 0);
    }

    private boolean isSplit(int track) {
        int first = 0;
        int last = costs.sessions() - 1;
        while (first < last && bySession[track][first] == 0) {
            first++;
        }
        while (last > first && bySession[track][last] == 0) {
            last--;
        }
        return sessions[track] > 1 && last - first + 1 != sessions[track];
    }

    /** Brings the cost of talks that are not at their number up to date. */
    void settle() {
        for (int track = unordered.nextSetBit(0); track >= 0; track = unordered.nextSetBit(track + 1)) {
            long now = forOrder * misplaced(track);
            cost += now - order[track];
            order[track] = now;
        }
        unordered.clear();
    }

    /** Numbered talks in blocks that do not reach their number as the track's talks are counted, block by block. */
    private int misplaced(int track) {
        int misplaced = 0;
        int before = 0;
        for (int block = 0; block < costs.blocks(); block++) {
            if (trackAt[block] == track) {
                for (int place = 0; place < count[block]; place++) {
                    int number = costs.number(talksIn[block][place]);
                    misplaced += number > 0 && (number <= before || number > before + count[block]) ? 1 : 0;
                }
                before += count[block];
            }
        }
        return misplaced;
    }
}
