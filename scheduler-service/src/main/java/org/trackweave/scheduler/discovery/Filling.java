package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How talks belong to named tracks. Each talk has an opinion of its own, from the track's words and its seed talks, and
 * listens to its neighbours' opinions: a talk that says neither "network" nor "concurrency" is carried by the talks most
 * like it that do. Then all is done once more, with the surest talks of each track speaking for it beside its words: a
 * name and a sentence hold few of the words that the talks of a theme use.
 */
final class Filling {

    /** Raises nearness so that the nearest track stands out among many. */
    private static final double OPINION_SHARPNESS = 4;
    /** One seed may be an odd one: a track's words count more than it. */
    private static final double SEED_SHARE = 0.15;
    /** How much the surest talks say of a track the second time. */
    private static final double SUREST_SHARE = 0.4;
    private static final int SUREST = 6;
    /** A track that everything leans to is held back by a root of its mass, so that small themes keep their talks. */
    private static final double MASS_CORRECTION = 0.7;

    private final Likeness likeness;
    private final Neighbourhood neighbourhood;
    private final int talks;
    private final int tracks;
    private final int[] pinnedTo;

    /** Pinned talks count as seeds; {@code pinnedTo} has -1 for talks that are free. */
    Filling(Likeness likeness, int tracks, int[] pinnedTo) {
        this.likeness = likeness;
        this.talks = pinnedTo.length;
        this.tracks = tracks;
        this.pinnedTo = pinnedTo;
        this.neighbourhood = new Neighbourhood(likeness, talks);
    }

    Belonging belonging() {
        var toWords = toWordsAndSeeds();
        var toSurest = toSurest(belonging(toWords));
        var both = new double[talks][tracks];
        for (int talk = 0; talk < talks; talk++) {
            for (int track = 0; track < tracks; track++) {
                both[talk][track] = (1 - SUREST_SHARE) * toWords[talk][track] + SUREST_SHARE * toSurest[talk][track];
            }
        }
        return belonging(both);
    }

    private Belonging belonging(double[][] nearness) {
        return new Belonging(corrected(neighbourhood.heard(opinions(nearness), pinnedTo)));
    }

    private double[][] toWordsAndSeeds() {
        var nearness = new double[talks][tracks];
        for (int track = 0; track < tracks; track++) {
            int wanted = track;
            var seeds = IntStream.range(0, talks).filter(talk -> pinnedTo[talk] == wanted).boxed().toList();
            for (int talk = 0; talk < talks; talk++) {
                nearness[talk][track] = toWordsAndSeeds(talk, track, seeds);
            }
        }
        return nearness;
    }

    private double toWordsAndSeeds(int talk, int track, List<Integer> seeds) {
        double words = likeness.between(talk, talks + track);
        var nearestSeed = seeds.stream().mapToDouble(seed -> likeness.between(talk, seed)).max();
        return nearestSeed.isPresent() ? (1 - SEED_SHARE) * words + SEED_SHARE * nearestSeed.getAsDouble() : words;
    }

    /** The mean likeness to the talks that belong to a track most, each counting for as much as it belongs there. */
    private double[][] toSurest(Belonging belonging) {
        var nearness = new double[talks][tracks];
        for (int track = 0; track < tracks; track++) {
            var surest = surest(track, belonging);
            for (int talk = 0; talk < talks; talk++) {
                double sum = 0;
                double weights = 0;
                for (int other : surest) {
                    double weight = other == talk ? 0 : belonging.of(other, track);
                    sum += weight * likeness.between(talk, other);
                    weights += weight;
                }
                nearness[talk][track] = weights > 0 ? sum / weights : 0;
            }
        }
        return nearness;
    }

    /** One more than are wanted, as none speaks for itself. */
    private List<Integer> surest(int track, Belonging belonging) {
        return IntStream.range(0, talks)
            .filter(talk -> pinnedTo[talk] < 0 || pinnedTo[talk] == track)
            .boxed()
            .sorted(Comparator
                .comparingDouble((Integer talk) -> pinnedTo[talk] == track ? -2 : -belonging.of(talk, track))
                .thenComparing(talk -> talk))
            .limit(SUREST + 1L)
            .toList();
    }

    private double[][] opinions(double[][] nearness) {
        var opinions = new double[talks][tracks];
        for (int talk = 0; talk < talks; talk++) {
            if (pinnedTo[talk] >= 0) {
                opinions[talk][pinnedTo[talk]] = 1;
                continue;
            }
            double sum = 0;
            for (int track = 0; track < tracks; track++) {
                opinions[talk][track] = Math.pow(nearness[talk][track], OPINION_SHARPNESS);
                sum += opinions[talk][track];
            }
            for (int track = 0; track < tracks; track++) {
                opinions[talk][track] = sum > 0 ? opinions[talk][track] / sum : 1.0 / tracks;
            }
        }
        return opinions;
    }

    private double[][] corrected(double[][] heard) {
        var corrected = new ArrayList<double[]>();
        var mass = new double[tracks];
        for (var row : heard) {
            for (int track = 0; track < tracks; track++) {
                mass[track] += row[track];
            }
        }
        for (var row : heard) {
            corrected.add(IntStream.range(0, tracks)
                .mapToDouble(track -> mass[track] > 0 ? row[track] / Math.pow(mass[track], MASS_CORRECTION) : 0)
                .toArray());
        }
        return corrected.toArray(double[][]::new);
    }
}
