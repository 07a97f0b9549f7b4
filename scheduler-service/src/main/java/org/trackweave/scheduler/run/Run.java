package org.trackweave.scheduler.run;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.position.EventPosition;

/**
 * A run as people see it, without its result.
 *
 * @param phase what is being done, null before the start
 * @param score the best so far, null before timetabling
 * @param unplaced talks without a place in the best timetable so far, 0 without a score
 * @param clashes breaches of hard rules in it, 0 without a score
 * @param inputHash the same for runs on the same talks, rooms, tracks and settings
 * @param eventPosition the last events that had been applied when the input was read
 * @param reproducible whether another run with the same input, settings and seed gives the same; null without a result
 * @param reason why it failed, in words
 */
public record Run(UUID id, String conferenceId, long version, RunState state, RunSettings settings, Instant requestedAt,
        @Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable String phase, @Nullable String score,
        int unplaced, int clashes, @Nullable String inputHash,
        @Nullable EventPosition eventPosition, @Nullable Boolean reproducible, @Nullable String reason,
        @Nullable Instant adoptedAt) {

    /** How long it has worked, up to {@code now} or to its end. */
    public Duration elapsed(Instant now) {
        if (startedAt == null) {
            return Duration.ZERO;
        }
        return Duration.between(startedAt, endedAt == null ? now : endedAt);
    }

    /** A point of the drawing: the best score at a time after the start. */
    public record ScorePoint(long afterMillis, long hard, long medium, long soft) {}
}
