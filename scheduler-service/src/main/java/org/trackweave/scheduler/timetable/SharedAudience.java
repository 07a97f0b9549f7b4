package org.trackweave.scheduler.timetable;

import org.trackweave.scheduler.ids.TalkId;

/** Two talks that the same people want to hear, by co-votes or by meaning. Strength is from 0 to 1. */
public record SharedAudience(TalkId one, TalkId other, double strength) {

    public SharedAudience {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("The strength (%s) must be from 0 to 1.".formatted(strength));
        }
    }
}
