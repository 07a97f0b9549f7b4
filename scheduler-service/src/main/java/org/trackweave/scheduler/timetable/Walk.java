package org.trackweave.scheduler.timetable;

import org.trackweave.scheduler.ids.RoomId;

/** The way between two rooms, the same in both directions. Rooms without one are next to each other. */
public record Walk(RoomId one, RoomId other, int minutes) {

    public Walk {
        if (minutes < 0) {
            throw new IllegalArgumentException(
                    "The way from %s to %s cannot take %d minutes.".formatted(one, other, minutes));
        }
    }
}
