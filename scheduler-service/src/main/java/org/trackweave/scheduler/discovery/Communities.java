package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;

/**
 * Communities of a graph by the Leiden algorithm. One run depends on its seed; here many runs vote on which talks belong
 * together, and the votes are clustered.
 */
final class Communities {

    private static final int VOTING_RUNS = 30;
    private static final int ITERATIONS = 20;
    private static final double RANDOMNESS = 0.01;
    private static final int SEARCH_STEPS = 30;

    private final Random random;

    Communities(long seed) {
        this.random = new Random(seed);
    }

    /** A community number per node, as close to {@code wanted} communities as the graph allows. */
    int[] find(Graph graph, int wanted) {
        var network = graph.network();
        double resolution = resolution(network, wanted);
        var votes = new Graph(graph.nodes());
        var runs = new ArrayList<int[]>();
        for (int run = 0; run < VOTING_RUNS; run++) {
            runs.add(cluster(network, resolution, random.nextLong()).getClusters());
        }
        vote(runs, votes);
        var ballot = votes.network();
        return best(ballot, resolution(ballot, wanted), wanted).getClusters();
    }

    private static void vote(List<int[]> runs, Graph votes) {
        for (int i = 0; i < votes.nodes(); i++) {
            for (int j = i + 1; j < votes.nodes(); j++) {
                int together = 0;
                for (var run : runs) {
                    together += run[i] == run[j] ? 1 : 0;
                }
                if (together > 0) {
                    votes.add(i, j, together / (double) runs.size());
                }
            }
        }
    }

    /** The resolution at which one run finds the wanted number, or comes nearest. */
    private double resolution(Network network, int wanted) {
        double low = 0.01;
        double high = 50;
        double nearest = 1;
        int distance = Integer.MAX_VALUE;
        for (int step = 0; step < SEARCH_STEPS && distance > 0; step++) {
            double middle = Math.sqrt(low * high);
            int found = cluster(network, middle, random.nextLong()).getNClusters();
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

    private Clustering best(Network network, double resolution, int wanted) {
        Clustering best = null;
        double bestQuality = 0;
        for (int run = 0; run < 10; run++) {
            var clustering = cluster(network, resolution, random.nextLong());
            double quality = leiden(network, resolution, 0).calcQuality(network, clustering)
                    - Math.abs(clustering.getNClusters() - wanted);
            if (best == null || quality > bestQuality) {
                best = clustering;
                bestQuality = quality;
            }
        }
        if (best == null) {
            throw new IllegalStateException("No clustering was tried.");
        }
        return best;
    }

    private static Clustering cluster(Network network, double resolution, long seed) {
        var clustering = new Clustering(network.getNNodes());
        leiden(network, resolution, seed).improveClustering(network, clustering);
        clustering.removeEmptyClusters();
        return clustering;
    }

    private static LeidenAlgorithm leiden(Network network, double resolution, long seed) {
        double scale = Math.max(1e-9, 2 * network.getTotalEdgeWeight() + network.getTotalEdgeWeightSelfLinks());
        return new LeidenAlgorithm(resolution / scale, ITERATIONS, RANDOMNESS, new Random(seed));
    }
}
