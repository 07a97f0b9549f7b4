package org.trackweave.search.talk;

import java.time.Instant;

import org.trackweave.events.Room;

/** Where and when the newest release puts a talk: from {@code startsAt} until just before {@code endsAt}. */
public record Slot(Room room, Instant startsAt, Instant endsAt) {

    public boolean overlaps(Slot other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
