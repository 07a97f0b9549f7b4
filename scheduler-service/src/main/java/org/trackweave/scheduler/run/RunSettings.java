package org.trackweave.scheduler.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonValue;

import org.trackweave.platform.web.FieldFault;

/**
 * What an organizer asks of a run.
 *
 * @param tracks what to do about the virtual tracks
 * @param trackCount how many to discover; not looked at where nothing is discovered
 * @param leastTalks the fewest talks in a discovered track
 * @param mostTalks and the most
 * @param seconds the longest the timetable is searched
 * @param seed the same input, settings and seed give the same result unless the time limit ended the search
 */
public record RunSettings(TrackMode tracks, int trackCount, int leastTalks, int mostTalks, int seconds, long seed) {

    private static final int MOST_TRACKS = 100;
    private static final int LONGEST_SECONDS = 3600;

    /** What to do about the virtual tracks. */
    public enum TrackMode {
        /** Find tracks in the talks alone. */
        DISCOVER,
        /** Fill the tracks that organizers named. */
        FILL,
        /** Fill those and discover the rest. */
        MIXED,
        /** Leave the tracks and their talks as they are and only make the timetable. */
        KEEP;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is used where an organizer says nothing. */
    public static RunSettings usual() {
        return new RunSettings(TrackMode.DISCOVER, 10, 4, 14, 60, 1);
    }

    /** Settings of which any part may be left out. */
    public record Wish(@Nullable TrackMode tracks, @Nullable Integer trackCount, @Nullable Integer leastTalks,
            @Nullable Integer mostTalks, @Nullable Integer seconds, @Nullable Long seed) {

        RunSettings orUsual() {
            RunSettings usual = usual();
            return new RunSettings(tracks == null ? usual.tracks : tracks,
                    trackCount == null ? usual.trackCount : trackCount,
                    leastTalks == null ? usual.leastTalks : leastTalks,
                    mostTalks == null ? usual.mostTalks : mostTalks, seconds == null ? usual.seconds : seconds,
                    seed == null ? usual.seed : seed);
        }
    }

    List<FieldFault> faults() {
        var faults = new ArrayList<FieldFault>();
        if (trackCount < 1 || trackCount > MOST_TRACKS) {
            faults.add(new FieldFault("trackCount",
                    "Ask for 1 to %d tracks (%d asked).".formatted(MOST_TRACKS, trackCount)));
        }
        if (leastTalks < 1) {
            faults.add(new FieldFault("leastTalks", "A track has at least one talk (%d asked).".formatted(leastTalks)));
        }
        if (mostTalks < Math.max(leastTalks, 1)) {
            faults
                .add(new FieldFault("mostTalks", "The most (%d) must not be below the least (%d).".formatted(mostTalks,
                        leastTalks)));
        }
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            faults.add(new FieldFault("seconds", "Search for 1 to %d seconds (%d asked).".formatted(LONGEST_SECONDS,
                    seconds)));
        }
        return faults;
    }
}
