package org.trackweave.scheduler.discovery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Talks that listen to those most like them (label propagation with restart). */
final class Neighbourhood {

    /** How much a talk listens to its neighbours against its own opinion. */
    private static final double LISTENING = 0.6;
    private static final int ROUNDS = 30;
    private static final int NEIGHBOURS = 10;

    /** The neighbours of each talk, both ways, with weights that sum to 1. */
    private final double[][] ties;

    Neighbourhood(Likeness likeness, int talks) {
        ties = new double[talks][talks];
        for (int talk = 0; talk < talks; talk++) {
            int from = talk;
            IntStream.range(0, talks)
                .filter(other -> other != from)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer other) -> -likeness.between(from, other))
                    .thenComparing(other -> other))
                .limit(NEIGHBOURS)
                .forEach(other -> {
                    double weight = likeness.between(from, other);
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
    }

    /**
     * The opinions after talks have listened to each other.
     *
     * @param opinions of each talk on each track, their sum 1
     * @param pinnedTo -1 for a talk that listens; the others stay with their opinion
     */
    double[][] heard(double[][] opinions, int[] pinnedTo) {
        var heard = opinions;
        for (int round = 0; round < ROUNDS; round++) {
            var next = new double[opinions.length][];
            for (int talk = 0; talk < opinions.length; talk++) {
                next[talk] = pinnedTo[talk] >= 0 ? opinions[talk] : listen(talk, opinions[talk], heard);
            }
            heard = next;
        }
        return heard;
    }

    private double[] listen(int talk, double[] own, double[][] heard) {
        var next = new double[own.length];
        for (int other = 0; other < heard.length; other++) {
            for (int track = 0; ties[talk][other] > 0 && track < own.length; track++) {
                next[track] += LISTENING * ties[talk][other] * heard[other][track];
            }
        }
        for (int track = 0; track < own.length; track++) {
            next[track] += (1 - LISTENING) * own[track];
        }
        return next;
    }
}
