package org.trackweave.scheduler.timetable;

import java.util.List;
import java.util.Set;

import org.trackweave.scheduler.ids.RoomId;

/** A room, its seats, what it offers ("recording", "step-free") and when it cannot be used. */
public record Room(RoomId id, String name, int capacity, Set<String> features, List<Interval> blocked) {

    public Room {
        features = Set.copyOf(features);
        blocked = List.copyOf(blocked);
        if (capacity < 0) {
            throw new IllegalArgumentException(
                    "The capacity (%d) of room %s must not be negative.".formatted(capacity, name));
        }
    }
}
