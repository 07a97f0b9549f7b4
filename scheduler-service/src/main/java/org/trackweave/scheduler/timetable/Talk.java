package org.trackweave.scheduler.timetable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.SpeakerId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/**
 * A talk to be placed.
 *
 * @param tracks the primary track first; none for a talk that fits nowhere
 * @param popularity how many of the audience want it, from 0 to 1, relative to the other talks
 * @param seatsNeeded the least capacity its room must have, 0 where that does not matter
 * @param pinned the cell it must be in
 * @param language in which it is given, where that matters
 */
public record Talk(TalkId id, String title, int minutes, Set<SpeakerId> speakers, List<TrackId> tracks, Level level,
        double popularity, int seatsNeeded, FeatureWishes wishes, Optional<CellId> pinned, Optional<String> language) {

    /** A talk whose language does not matter. */
    public Talk(TalkId id, String title, int minutes, Set<SpeakerId> speakers, List<TrackId> tracks, Level level,
            double popularity, int seatsNeeded, FeatureWishes wishes, Optional<CellId> pinned) {
        this(id, title, minutes, speakers, tracks, level, popularity, seatsNeeded, wishes, pinned, Optional.empty());
    }

    public Talk {
        speakers = Set.copyOf(speakers);
        tracks = List.copyOf(tracks);
        if (minutes < 1) {
            throw new IllegalArgumentException(
                    "Talk \"%s\" must take at least a minute, not %d.".formatted(title, minutes));
        }
        if (!(popularity >= 0 && popularity <= 1)) {
            throw new IllegalArgumentException(
                    "The popularity (%s) of \"%s\" must be from 0 to 1.".formatted(popularity, title));
        }
    }

    public Optional<TrackId> primaryTrack() {
        return tracks.isEmpty() ? Optional.empty() : Optional.of(tracks.getFirst());
    }
}
