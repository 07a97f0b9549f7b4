package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;

/**
 * Communities of talks. One run of an algorithm depends on its seed and on how many neighbours a talk is tied to; here
 * many runs of two algorithms (Leiden, spectral) over several graphs vote on which talks belong together, and the talks
 * that were put together most often are joined first.
 */
final class Communities {

    /** Of each algorithm. */
    private static final int USUAL_VOTES = 20;
    private static final int ITERATIONS = 20;
    private static final double RANDOMNESS = 0.01;
    private static final int SEARCH_STEPS = 30;
    private static final double LOWEST_RESOLUTION = 0.01;
    private static final double HIGHEST_RESOLUTION = 50;

    private final Random random;
    private final int votesPerGraph;

    Communities(long seed) {
        this(seed, USUAL_VOTES);
    }

    /** Fewer votes take less time and are less sure. */
    Communities(long seed, int votesPerGraph) {
        this.random = new Random(seed);
        this.votesPerGraph = votesPerGraph;
    }

    /** As many communities as wanted, where there are as many talks. */
    Election find(List<Graph> graphs, int wanted) {
        var runs = new ArrayList<int[]>();
        for (var graph : graphs) {
            var network = graph.network();
            double resolution = resolution(network, wanted);
            var spectral = new Spectral(graph, wanted, random);
            for (int run = 0; run < votesPerGraph; run++) {
                runs.add(cluster(network, resolution).getClusters());
                runs.add(spectral.group());
            }
        }
        return Election.of(runs, wanted);
    }

    /**
     * What the runs agree on.
     *
     * @param communities the elected community of each talk
     * @param shares the share of the runs that put two talks together
     */
    record Election(int[] communities, int count, double[][] shares) {

        static Election of(List<int[]> runs, int wanted) {
            int talks = runs.getFirst().length;
            var shares = new double[talks][talks];
            for (var run : runs) {
                for (int i = 0; i < talks; i++) {
                    for (int j = 0; j < talks; j++) {
                        shares[i][j] += run[i] == run[j] ? 1.0 / runs.size() : 0;
                    }
                }
            }
            var communities = AverageLinkage.groups(shares, wanted);
            return new Election(communities, Math.min(talks, Math.max(1, wanted)), shares);
        }

        double votes(int one, int other) {
            return shares[one][other];
        }
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
