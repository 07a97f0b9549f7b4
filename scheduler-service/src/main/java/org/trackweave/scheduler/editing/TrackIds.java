package org.trackweave.scheduler.editing;

import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/** Ids for new tracks. */
@Component
class TrackIds implements Supplier<UUID> {

    @Override
    public UUID get() {
        return UUID.randomUUID();
    }
}
