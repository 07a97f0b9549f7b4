package org.trackweave.scheduler.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A change of a working schedule.
 *
 * @param version that the schedule has since
 * @param words what was done, for people
 * @param editedBy the account; null for the adoption of a run
 * @param undone whether it was taken back
 */
public record Edit(long version, Kind kind, String words, List<Change> changes, @Nullable UUID editedBy,
        Instant editedAt, boolean undone) {

    public Edit {
        changes = List.copyOf(changes);
    }

    /** What was done. */
    public enum Kind {
        PLACED,
        SWAPPED,
        UNPLACED,
        PINNED,
        UNPINNED,
        REPLACED,
        UNDONE;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
