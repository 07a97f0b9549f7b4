package org.trackweave.scheduler.timetable.annealing;

import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

/** How many talks each track has in each room, by day and overall, and what the rooms beyond the first cost. */
final class TrackRooms {

    private final int rooms;
    private final int days;
    private final long ofDay;
    private final long overall;
    private final int[] trackOf;
    private final int[][] talks;
    private final int[][] used;

    TrackRooms(Plan plan) {
        rooms = plan.grid().rooms().size();
        days = 1 + plan.grid().slots().stream().mapToInt(Slot::day).max().orElse(0);
        ofDay = plan.problem().weights().of(Rule.TRACK_ROOM_CHANGE);
        overall = plan.problem().weights().of(Rule.TRACK_ROOMS);
        trackOf = plan.costs().stream().mapToInt(costs -> costs.primaryTrack()).toArray();
        talks = new int[plan.problem().tracks().size()][(days + 1) * rooms];
        used = new int[plan.problem().tracks().size()][days + 1];
    }

    /** A talk comes into a slot; what that costs more. */
    long enter(int talk, Slot slot) {
        int track = trackOf[talk];
        return track < 0 ? 0 : enter(track, slot.day(), slot.room(), ofDay) + enter(track, days, slot.room(), overall);
    }

    /** A talk goes from a slot; what that costs more, which is not above 0. */
    long leave(int talk, Slot slot) {
        int track = trackOf[talk];
        return track < 0 ? 0 : leave(track, slot.day(), slot.room(), ofDay) + leave(track, days, slot.room(), overall);
    }

    private long enter(int track, int day, int room, long cost) {
        return talks[track][day * rooms + room]++ == 0 && used[track][day]++ > 0 ? cost : 0;
    }

    private long leave(int track, int day, int room, long cost) {
        return --talks[track][day * rooms + room] == 0 && --used[track][day] > 0 ? -cost : 0;
    }
}
