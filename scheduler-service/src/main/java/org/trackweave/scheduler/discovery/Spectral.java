package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Groups talks by the leading eigenvectors of their graph (Ng, Jordan, Weiss 2001): where Leiden looks for dense spots,
 * this looks for cuts, and the two err in different places.
 */
final class Spectral {

    private static final int ITERATIONS = 60;
    private static final int ROUNDS = 50;

    private final double[][] talks;
    private final int groups;
    private final Random random;

    /** At most as many groups as there are talks. */
    Spectral(Graph graph, int groups, Random random) {
        this.groups = Math.max(1, Math.min(groups, graph.nodes()));
        this.random = random;
        this.talks = embed(graph.normalized());
    }

    /** A group per talk, by k-means from other starting points each time. */
    int[] group() {
        var centres = start();
        var group = new int[talks.length];
        for (int round = 0; round < ROUNDS; round++) {
            boolean changed = assign(centres, group);
            if (!changed && round > 0) {
                break;
            }
            centres = means(group, centres);
        }
        return group;
    }

    /** The leading eigenvectors by orthogonal iteration, one row a talk, rows of unit length. */
    private double[][] embed(Graph.Sparse matrix) {
        int n = matrix.size();
        var vectors = new double[groups][n];
        for (var vector : vectors) {
            Arrays.setAll(vector, _ -> random.nextGaussian());
        }
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            for (int one = 0; one < groups; one++) {
                vectors[one] = matrix.timesPlusSelf(vectors[one]);
            }
            orthonormalise(vectors);
        }
        var rows = new double[n][groups];
        for (int talk = 0; talk < n; talk++) {
            for (int one = 0; one < groups; one++) {
                rows[talk][one] = vectors[one][talk];
            }
            scale(rows[talk]);
        }
        return rows;
    }

    private static void orthonormalise(double[][] vectors) {
        for (int one = 0; one < vectors.length; one++) {
            for (int before = 0; before < one; before++) {
                double along = Vectors.dot(vectors[one], vectors[before]);
                for (int i = 0; i < vectors[one].length; i++) {
                    vectors[one][i] -= along * vectors[before][i];
                }
            }
            scale(vectors[one]);
        }
    }

    private static void scale(double[] vector) {
        double length = Math.sqrt(Vectors.dot(vector, vector));
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= length;
        }
    }

    /** Talks far from the centres chosen so far are likelier to be the next (k-means++). */
    private List<double[]> start() {
        var centres = new ArrayList<double[]>();
        centres.add(talks[random.nextInt(talks.length)].clone());
        var nearest = new double[talks.length];
        Arrays.fill(nearest, Double.MAX_VALUE);
        while (centres.size() < groups) {
            double sum = 0;
            for (int talk = 0; talk < talks.length; talk++) {
                nearest[talk] = Math.min(nearest[talk], distance(talks[talk], centres.getLast()));
                sum += nearest[talk];
            }
            double left = random.nextDouble() * sum;
            int chosen = 0;
            while (chosen < talks.length - 1 && left > nearest[chosen]) {
                left -= nearest[chosen++];
            }
            centres.add(talks[chosen].clone());
        }
        return centres;
    }

    private boolean assign(List<double[]> centres, int[] group) {
        boolean changed = false;
        for (int talk = 0; talk < talks.length; talk++) {
            int best = 0;
            double least = Double.MAX_VALUE;
            for (int centre = 0; centre < centres.size(); centre++) {
                double distance = distance(talks[talk], centres.get(centre));
                if (distance < least) {
                    least = distance;
                    best = centre;
                }
            }
            changed |= group[talk] != best;
            group[talk] = best;
        }
        return changed;
    }

    /** A centre that lost all its talks stays where it was. */
    private List<double[]> means(int[] group, List<double[]> centres) {
        var sums = new double[groups][groups];
        var counts = new int[groups];
        for (int talk = 0; talk < talks.length; talk++) {
            counts[group[talk]]++;
            for (int i = 0; i < groups; i++) {
                sums[group[talk]][i] += talks[talk][i];
            }
        }
        var means = new ArrayList<double[]>();
        for (int one = 0; one < groups; one++) {
            int count = counts[one];
            means.add(count == 0 ? centres.get(one) : Arrays.stream(sums[one]).map(sum -> sum / count).toArray());
        }
        return means;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }
}
