package org.trackweave.scheduler.discovery;

import java.util.List;
import java.util.Optional;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/**
 * Why a talk is in its track.
 *
 * @param confidence from 0 to 1: how sure the placement is
 * @param nextBest the track it would go to otherwise
 * @param also further tracks where it belongs nearly as much, the best first
 * @param why in words, for people
 */
public record Membership(TalkId talk, TrackId track, double confidence, Optional<NextBest> nextBest,
        List<NextBest> also, String why) {

    public Membership {
        also = List.copyOf(also);
    }

    /** Another track for the talk, with the confidence it would have there. */
    public record NextBest(TrackId track, double confidence) {}
}
