package org.trackweave.scheduler.room;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One cell of the grid: a room, from {@code startsAt} until just before {@code endsAt}. */
public record Timeslot(UUID id, UUID roomId, Instant startsAt, Instant endsAt) {

    /** Its length in minutes. */
    public long minutes() {
        return Duration.between(startsAt, endsAt).toMinutes();
    }
}
