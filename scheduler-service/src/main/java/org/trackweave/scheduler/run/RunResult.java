package org.trackweave.scheduler.run;

import java.util.List;
import java.util.UUID;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.track.Track;

/**
 * What a run found.
 *
 * @param outsiders talks that fit no track
 * @param unmet wishes that could not be had, in words
 * @param clashes hard rules that the timetable breaks, in words; empty for one that may be released
 * @param reproducible whether the same input, settings and seed give the same again
 */
public record RunResult(List<Track> tracks, List<Outsider> outsiders, List<Placement> placements, List<UUID> unplaced,
        List<String> unmet, List<String> clashes, boolean reproducible) {

    public RunResult {
        tracks = List.copyOf(tracks);
        outsiders = List.copyOf(outsiders);
        placements = List.copyOf(placements);
        unplaced = List.copyOf(unplaced);
        unmet = List.copyOf(unmet);
        clashes = List.copyOf(clashes);
    }

    /** A talk that fits no track, and why. */
    public record Outsider(UUID proposalId, String why) {}
}
