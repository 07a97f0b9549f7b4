package org.trackweave.scheduler.discovery;

import java.util.List;
import java.util.Set;

/** How much each talk belongs to each track: its mean likeness to the track's nearest members and to the track's own words. */
final class Affinity {

    /** A talk needs some close relatives in a track, not all: large tracks would else look unlike everything. */
    private static final int NEAREST = 5;

    private final double[][] values;

    Affinity(int talks, List<Set<Integer>> members, Likeness likeness, int[] nodeOfTrack) {
        values = new double[talks][members.size()];
        for (int talk = 0; talk < talks; talk++) {
            for (int track = 0; track < members.size(); track++) {
                values[talk][track] = affinity(talk, members.get(track), likeness, nodeOfTrack[track]);
            }
        }
    }

    double of(int talk, int track) {
        return values[talk][track];
    }

    private static double affinity(int talk, Set<Integer> members, Likeness likeness, int trackNode) {
        var nearest = members.stream()
            .filter(member -> member != talk)
            .map(member -> likeness.between(talk, member))
            .sorted((a, b) -> Double.compare(b, a))
            .limit(NEAREST)
            .mapToDouble(Double::doubleValue)
            .toArray();
        double sum = 0;
        int count = nearest.length;
        for (double value : nearest) {
            sum += value;
        }
        double ofMembers = sum / Math.max(count, Math.min(NEAREST, Math.max(1, members.size() - 1)));
        if (trackNode < 0) {
            return ofMembers;
        }
        double ofWords = likeness.between(talk, trackNode);
        return count == 0 ? ofWords : (ofMembers + ofWords) / 2;
    }
}
