package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How talks belong to named tracks. Each talk has an opinion of its own, from the track's words and its seed talks, and
 * listens to its neighbours' opinions: a talk that says neither "network" nor "concurrency" is carried by the talks most
 * like it that do (label propagation with restart).
 */
final class Filling {

    /** How much a talk listens to its neighbours against its own opinion. */
    private static final double LISTENING = 0.6;
    private static final int ROUNDS = 30;
    private static final int NEIGHBOURS = 10;
    /** Raises likeness so that the nearest track stands out among many. */
    private static final double OPINION_SHARPNESS = 4;
    private static final double TIE_SHARPNESS = 2;
    /** One seed may be an odd one: a track's words count more than it. */
    private static final double SEED_SHARE = 0.3;
    /** A track that everything leans to is held back by the root of its mass, so that small themes keep their talks. */
    private static final double MASS_CORRECTION = 0.5;

    private final Likeness likeness;
    private final int talks;
    private final int tracks;
    private final int[] pinnedTo;

    /** Pinned talks count as seeds; {@code pinnedTo} has -1 for talks that are free. */
    Filling(Likeness likeness, int tracks, int[] pinnedTo) {
        this.likeness = likeness;
        this.talks = pinnedTo.length;
        this.tracks = tracks;
        this.pinnedTo = pinnedTo;
    }

    Belonging belonging() {
        var opinions = opinions();
        var ties = ties();
        var heard = opinions;
        for (int round = 0; round < ROUNDS; round++) {
            heard = listen(opinions, heard, ties);
        }
        return new Belonging(corrected(heard));
    }

    private double[][] opinions() {
        var seeds = seeds();
        var opinions = new double[talks][tracks];
        for (int talk = 0; talk < talks; talk++) {
            if (pinnedTo[talk] >= 0) {
                opinions[talk][pinnedTo[talk]] = 1;
                continue;
            }
            double sum = 0;
            for (int track = 0; track < tracks; track++) {
                opinions[talk][track] = Math.pow(nearness(talk, track, seeds.get(track)), OPINION_SHARPNESS);
                sum += opinions[talk][track];
            }
            for (int track = 0; track < tracks; track++) {
                opinions[talk][track] = sum > 0 ? opinions[talk][track] / sum : 1.0 / tracks;
            }
        }
        return opinions;
    }

    private double nearness(int talk, int track, List<Integer> seeds) {
        double words = likeness.between(talk, talks + track);
        var nearestSeed = seeds.stream().mapToDouble(seed -> likeness.between(talk, seed)).max();
        return nearestSeed.isPresent() ? (1 - SEED_SHARE) * words + SEED_SHARE * nearestSeed.getAsDouble() : words;
    }

    private List<List<Integer>> seeds() {
        var seeds = new ArrayList<List<Integer>>();
        for (int track = 0; track < tracks; track++) {
            int wanted = track;
            seeds.add(IntStream.range(0, talks).filter(talk -> pinnedTo[talk] == wanted).boxed().toList());
        }
        return seeds;
    }

    /** The neighbours of each talk, both ways, with weights that sum to 1. */
    private double[][] ties() {
        var ties = new double[talks][talks];
        for (int talk = 0; talk < talks; talk++) {
            int from = talk;
            IntStream.range(0, talks)
                .filter(other -> other != from)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer other) -> -likeness.between(from, other))
                    .thenComparing(other -> other))
                .limit(NEIGHBOURS)
                .forEach(other -> {
                    double weight = Math.pow(likeness.between(from, other), TIE_SHARPNESS);
                    ties[from][other] += weight;
                    ties[other][from] += weight;
                });
        }
        for (var row : ties) {
            double sum = Arrays.stream(row).sum();
            for (int other = 0; other < talks && sum > 0; other++) {
                row[other] /= sum;
            }
        }
        return ties;
    }

    private double[][] listen(double[][] opinions, double[][] heard, double[][] ties) {
        var next = new double[talks][tracks];
        for (int talk = 0; talk < talks; talk++) {
            if (pinnedTo[talk] >= 0) {
                next[talk] = opinions[talk];
                continue;
            }
            for (int other = 0; other < talks; other++) {
                for (int track = 0; ties[talk][other] > 0 && track < tracks; track++) {
                    next[talk][track] += LISTENING * ties[talk][other] * heard[other][track];
                }
            }
            for (int track = 0; track < tracks; track++) {
                next[talk][track] += (1 - LISTENING) * opinions[talk][track];
            }
        }
        return next;
    }

    private double[][] corrected(double[][] heard) {
        var mass = new double[tracks];
        for (var row : heard) {
            for (int track = 0; track < tracks; track++) {
                mass[track] += row[track];
            }
        }
        for (var row : heard) {
            for (int track = 0; track < tracks; track++) {
                row[track] = mass[track] > 0 ? row[track] / Math.pow(mass[track], MASS_CORRECTION) : 0;
            }
        }
        return heard;
    }
}
