package org.trackweave.scheduler.track;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a change of the tracks did.
 *
 * @param cohesion of the tracks whose talks changed
 * @param rooms how often one has to change rooms to follow them in the working timetable, where that changed
 * @param newOverlaps talks of one track that are now held at the same time in the working timetable, in words
 * @param solvedOverlaps those that are so no longer
 */
public record EditEffect(List<CohesionChange> cohesion, List<RoomChange> rooms, List<String> newOverlaps,
        List<String> solvedOverlaps) {

    public EditEffect {
        cohesion = List.copyOf(cohesion);
        // Effects that were stored before rooms were looked at have none.
        rooms = Objects.requireNonNullElse(rooms, List.<RoomChange>of());
        newOverlaps = List.copyOf(newOverlaps);
        solvedOverlaps = List.copyOf(solvedOverlaps);
    }

    /** Room changes of one track: over its days, how many rooms it uses beyond the first. */
    public record RoomChange(String track, int before, int after) {

        /** "2 → 3", for people. */
        public String words() {
            return before + " → " + after;
        }
    }

    /**
     * How alike a track's talks were and are, from 0 to 1.
     *
     * @param before null where the track is new or nothing was known
     * @param after null where the track is gone or nothing is known
     */
    public record CohesionChange(String track, @Nullable Double before, @Nullable Double after) {

        /** "72 % → 75 %", for people. */
        public String words() {
            return percent(before) + " → " + percent(after);
        }

        private static String percent(@Nullable Double cohesion) {
            return cohesion == null ? "–" : Math.round(cohesion * 100) + " %";
        }
    }
}
