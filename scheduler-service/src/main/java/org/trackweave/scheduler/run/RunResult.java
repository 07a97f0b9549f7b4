package org.trackweave.scheduler.run;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.track.WorkingTrack;

/**
 * What a run found.
 *
 * @param outsiders talks that fit no track
 * @param unmet wishes for tracks that could not be had, in words
 * @param impossible why not every talk has a place without a clash; null where all have, or no reason was found in time
 * @param clashes hard rules that the timetable breaks, in words; empty for one that may be released
 * @param reproducible whether the same input, settings and seed give the same again
 * @param again the same in words, with the reason where they need not; null for runs before it was recorded
 * @param rules what the score is made of, by rule, worst first
 * @param base the timetable organizers worked on when the run began: what it changes is told against it
 * @param baseTracks the tracks organizers worked on when the run began; null for runs before they were recorded
 * @param ending how the search ended; null for runs before it was recorded
 * @param number which number of tracks was chosen from a range, and why, in words; null where there was no choice
 */
public record RunResult(List<WorkingTrack> tracks, List<Outsider> outsiders, List<Placement> placements,
        List<UUID> unplaced,
        List<String> unmet, @Nullable Impossible impossible, List<String> clashes, boolean reproducible,
        @Nullable String again, List<RuleFinding> rules,
        List<Placement> base, @Nullable List<WorkingTrack> baseTracks, @Nullable SearchEnding ending,
        @Nullable String number) {

    /** Results that were stored before the later components were recorded have none of them. */
    public RunResult {
        tracks = List.copyOf(tracks);
        outsiders = List.copyOf(outsiders);
        placements = List.copyOf(placements);
        unplaced = List.copyOf(unplaced);
        unmet = List.copyOf(unmet);
        clashes = List.copyOf(clashes);
        rules = Objects.requireNonNullElse(rules, List.<RuleFinding>of());
        base = Objects.requireNonNullElse(base, List.<Placement>of());
        baseTracks = baseTracks == null ? null : List.copyOf(baseTracks);
    }

    /**
     * A smallest set of hard rules that contradict each other.
     *
     * @param words one sentence
     * @param talks that take part; none for runs before they were recorded
     * @param waysOut what could be given up, the cheapest first
     */
    public record Impossible(String words, List<UUID> talks,
            List<String> waysOut) {

        public Impossible {
            talks = List.copyOf(Objects.requireNonNullElse(talks, List.<UUID>of()));
            waysOut = List.copyOf(waysOut);
        }
    }

    /** A talk that fits no track, and why. */
    public record Outsider(UUID proposalId, String why) {}
}
