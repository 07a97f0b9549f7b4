package org.trackweave.submission.availability;

import java.util.List;

import org.trackweave.events.TimeSpan;

/**
 * A speaker's times at one conference.
 *
 * @param version counts the changes and is the ETag; 0 before the first
 * @param unavailable when they cannot speak
 * @param preferred when they like to; none for any time
 */
public record SpeakerTimes(long version, List<TimeSpan> unavailable, List<TimeSpan> preferred) {

    static final SpeakerTimes ANY = new SpeakerTimes(0, List.of(), List.of());

    public SpeakerTimes {
        unavailable = List.copyOf(unavailable);
        preferred = List.copyOf(preferred);
    }

    public boolean any() {
        return unavailable.isEmpty() && preferred.isEmpty();
    }
}
