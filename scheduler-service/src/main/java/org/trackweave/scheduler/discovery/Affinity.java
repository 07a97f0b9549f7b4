package org.trackweave.scheduler.discovery;

import java.util.List;
import java.util.Set;

/** How near each talk is to each track: to the members most like it, and to the track's own words where it has some. */
final class Affinity {

    /** A talk needs some close relatives in a track, not all: large tracks would else look unlike everything. */
    private static final int NEAREST = 5;
    /** Squared, so that a clear preference shows as one. */
    private static final double SHARPNESS = 2;

    private final double[][] values;

    /** The named tracks come first and have words of their own. */
    Affinity(int talks, List<Set<Integer>> members, Likeness likeness, int named) {
        values = new double[talks][members.size()];
        for (int talk = 0; talk < talks; talk++) {
            for (int track = 0; track < members.size(); track++) {
                double ofMembers = ofMembers(talk, members.get(track), likeness);
                values[talk][track] = track < named
                        ? (ofMembers + likeness.between(talk, talks + track)) / 2
                        : ofMembers;
            }
        }
    }

    /** In the unit of {@link Likeness}. */
    double of(int talk, int track) {
        return values[talk][track];
    }

    Belonging shares() {
        var weights = new double[values.length][];
        for (int talk = 0; talk < values.length; talk++) {
            weights[talk] = new double[values[talk].length];
            for (int track = 0; track < values[talk].length; track++) {
                weights[talk][track] = Math.pow(values[talk][track], SHARPNESS);
            }
        }
        return new Belonging(weights);
    }

    private static double ofMembers(int talk, Set<Integer> members, Likeness likeness) {
        double sum = members.stream()
            .filter(member -> member != talk)
            .mapToDouble(member -> -likeness.between(talk, member))
            .sorted()
            .limit(NEAREST)
            .sum();
        int others = members.size() - (members.contains(talk) ? 1 : 0);
        return others == 0 ? 0 : -sum / Math.min(NEAREST, others);
    }
}
