package org.trackweave.scheduler.schedule;

import java.time.Instant;
import java.util.UUID;

import org.trackweave.events.Placement;

/**
 * Where a talk is in the working schedule.
 *
 * @param pinned runs must leave it there, and so must people until they unpin it
 */
public record Spot(UUID roomId, Instant startsAt, Instant endsAt, boolean pinned) {

    static Spot of(Placement place, boolean pinned) {
        return new Spot(place.roomId(), place.startsAt(), place.endsAt(), pinned);
    }

    Placement placement(UUID talk) {
        return new Placement(talk, roomId, startsAt, endsAt);
    }

    Spot pinned(boolean held) {
        return new Spot(roomId, startsAt, endsAt, held);
    }

    boolean startsWhere(Spot other) {
        return roomId.equals(other.roomId) && startsAt.equals(other.startsAt);
    }
}
