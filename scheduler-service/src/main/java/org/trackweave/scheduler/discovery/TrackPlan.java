package org.trackweave.scheduler.discovery;

import java.util.List;
import java.util.Optional;

/**
 * The tracks of a programme: every given talk is in exactly one membership or among the outsiders.
 *
 * @param tracks the named tracks in the order they were given, then the discovered ones, largest first
 * @param unmet what was asked for and could not be had, in words (a bound that the talks do not allow)
 * @param number which number of tracks was chosen, where a range was allowed
 * @param inputHash changes when talks, settings or the embedding model change
 */
public record TrackPlan(List<VirtualTrack> tracks, List<Membership> memberships, List<Outsider> outsiders,
        List<String> unmet, Optional<NumberOfTracks> number, String inputHash) {

    public TrackPlan {
        tracks = List.copyOf(tracks);
        memberships = List.copyOf(memberships);
        outsiders = List.copyOf(outsiders);
        unmet = List.copyOf(unmet);
    }
}
