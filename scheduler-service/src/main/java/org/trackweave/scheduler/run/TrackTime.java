package org.trackweave.scheduler.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.trackweave.scheduler.discovery.SizeBounds;
import org.trackweave.scheduler.room.Timeslot;

/**
 * The time that one track can have: its talks never overlap, so they need timeslots that do not.
 *
 * @param talks the greatest number of timeslots of which no two overlap
 * @param minutes the greatest sum of minutes of such timeslots
 */
record TrackTime(int talks, int minutes) {

    /** Over all rooms; the greatest number and the greatest sum may come from different timeslots (interval scheduling). */
    static TrackTime of(List<Timeslot> slots) {
        return new TrackTime((int) best(slots, false), (int) best(slots, true));
    }

    /** Bounds on a track that also fits its time; without any timeslot there is none to fit. */
    SizeBounds within(int leastTalks, int mostTalks) {
        if (talks == 0) {
            return SizeBounds.talks(leastTalks, mostTalks);
        }
        return new SizeBounds(Math.min(leastTalks, talks), Math.min(mostTalks, talks), Math.max(1, minutes));
    }

    /** Whether talks of these minutes have time beside each other; without any timeslot nothing stands in their way. */
    boolean holds(List<Integer> minutesOfTalks) {
        return talks == 0 || minutesOfTalks.size() <= talks
                && minutesOfTalks.stream().mapToInt(Integer::intValue).sum() <= minutes;
    }

    /** The best value until each end, ends ascending: with this slot and what ended before it, or without it. */
    private static long best(List<Timeslot> slots, boolean byMinutes) {
        var until = new TreeMap<Instant, Long>();
        until.put(Instant.MIN, 0L);
        slots.stream()
            .sorted(Comparator.comparing(Timeslot::endsAt).thenComparing(Timeslot::startsAt))
            .forEach(slot -> {
                long with = until.floorEntry(slot.startsAt()).getValue() + (byMinutes ? slot.minutes() : 1);
                until.put(slot.endsAt(), Math.max(with, until.lastEntry().getValue()));
            });
        return until.lastEntry().getValue();
    }
}
