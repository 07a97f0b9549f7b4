package org.trackweave.scheduler.room;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A named time without talks: "Lunch", "Sponsors' hall closed".
 *
 * @param roomId the room it is about; null for all rooms
 */
public record Blocker(UUID id, @Nullable UUID roomId, String name, Instant startsAt, Instant endsAt) {

    /** Whether it keeps talks out of this room. */
    public boolean concerns(UUID room) {
        return roomId == null || roomId.equals(room);
    }
}
