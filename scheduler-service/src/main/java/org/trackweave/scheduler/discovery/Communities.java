package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;

/**
 * Communities of talks by the Leiden algorithm. One run depends on its seed and on how many neighbours a talk is tied to;
 * here many runs over several graphs vote on which talks belong together, and the votes are clustered.
 */
final class Communities {

    private static final int VOTES_PER_GRAPH = 20;
    private static final int ITERATIONS = 20;
    private static final double RANDOMNESS = 0.01;
    private static final int SEARCH_STEPS = 30;
    private static final double LOWEST_RESOLUTION = 0.01;
    private static final double HIGHEST_RESOLUTION = 50;
    /** Resolutions tried around the one that gives the wanted number, each with as many seeds. */
    private static final double[] AROUND = {0.85, 0.93, 1, 1.08, 1.18};
    private static final int SEEDS_AROUND = 5;

    private final Random random;

    Communities(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A community number per talk: as near to the wanted number of communities as the graphs allow, then with the fewest
     * talks out of bounds, then the clearest.
     */
    Election find(List<Graph> graphs, int wanted, SizeBounds bounds) {
        var runs = new ArrayList<int[]>();
        for (var graph : graphs) {
            var network = graph.network();
            double resolution = resolution(network, wanted);
            for (int run = 0; run < VOTES_PER_GRAPH; run++) {
                runs.add(cluster(network, resolution).getClusters());
            }
        }
        return new Election(elect(ballot(runs).network(), wanted, bounds), runs);
    }

    /** The elected community of each talk, and every run's own answer. */
    record Election(int[] communities, List<int[]> runs) {

        int count() {
            return Arrays.stream(communities).max().orElse(-1) + 1;
        }

        /** The share of the runs that put the two talks together. */
        double votes(int one, int other) {
            int together = 0;
            for (var run : runs) {
                together += run[one] == run[other] ? 1 : 0;
            }
            return together / (double) runs.size();
        }
    }

    private static Graph ballot(List<int[]> runs) {
        int talks = runs.getFirst().length;
        var votes = new Graph(talks);
        var all = new Election(runs.getFirst(), runs);
        for (int i = 0; i < talks; i++) {
            for (int j = i + 1; j < talks; j++) {
                double together = all.votes(i, j);
                if (together > 0) {
                    votes.add(i, j, together);
                }
            }
        }
        return votes;
    }

    private int[] elect(Network ballot, int wanted, SizeBounds bounds) {
        double resolution = resolution(ballot, wanted);
        var judge = leiden(ballot, resolution, new Random(0));
        int[] best = new int[ballot.getNNodes()];
        double leastFaults = Double.POSITIVE_INFINITY;
        double bestQuality = Double.NEGATIVE_INFINITY;
        for (double factor : AROUND) {
            for (int run = 0; run < SEEDS_AROUND; run++) {
                var clustering = cluster(ballot, resolution * factor);
                double faults = faults(clustering, wanted, bounds);
                double quality = judge.calcQuality(ballot, clustering);
                if (faults < leastFaults || (faults == leastFaults && quality > bestQuality)) {
                    best = clustering.getClusters().clone();
                    leastFaults = faults;
                    bestQuality = quality;
                }
            }
        }
        return best;
    }

    /** A missing or surplus community weighs more than any number of talks out of bounds. */
    private static double faults(Clustering clustering, int wanted, SizeBounds bounds) {
        int talksOut = Arrays.stream(clustering.getNNodesPerCluster())
            .map(size -> Math.max(0, bounds.leastTalks() - size) + Math.max(0, size - bounds.mostTalks()))
            .sum();
        return Math.abs(clustering.getNClusters() - wanted) * (double) clustering.getNNodes() + talksOut;
    }

    /** The resolution at which one run finds the wanted number, or comes nearest. */
    private double resolution(Network network, int wanted) {
        double low = LOWEST_RESOLUTION;
        double high = HIGHEST_RESOLUTION;
        double nearest = 1;
        int distance = Integer.MAX_VALUE;
        for (int step = 0; step < SEARCH_STEPS && distance > 0; step++) {
            double middle = Math.sqrt(low * high);
            int found = cluster(network, middle).getNClusters();
            if (Math.abs(found - wanted) < distance) {
                distance = Math.abs(found - wanted);
                nearest = middle;
            }
            if (found < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return nearest;
    }

    private Clustering cluster(Network network, double resolution) {
        var clustering = new Clustering(network.getNNodes());
        leiden(network, resolution, new Random(random.nextLong())).improveClustering(network, clustering);
        clustering.removeEmptyClusters();
        return clustering;
    }

    private static LeidenAlgorithm leiden(Network network, double resolution, Random random) {
        double scale = Math.max(1e-9, 2 * network.getTotalEdgeWeight() + network.getTotalEdgeWeightSelfLinks());
        return new LeidenAlgorithm(resolution / scale, ITERATIONS, RANDOMNESS, random);
    }
}
