package org.trackweave.scheduler.timetable;

import java.time.Instant;
import java.util.Set;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.RoomId;

/**
 * A time in a room that can hold a talk. Rooms need not share starts. A talk longer than its cell runs on into the
 * following cells of the room.
 *
 * @param features what this time offers beside the room's features ("prime time", "45 minutes")
 */
public record Cell(CellId id, RoomId room, Instant start, Instant end, Set<String> features) {

    public Cell {
        features = Set.copyOf(features);
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("Cell %s must end (%s) after its start (%s).".formatted(id, end, start));
        }
    }

    public Interval time() {
        return new Interval(start, end);
    }
}
