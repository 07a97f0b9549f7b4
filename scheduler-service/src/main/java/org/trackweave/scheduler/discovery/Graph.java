package org.trackweave.scheduler.discovery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.IntStream;

import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/** An undirected weighted graph over talks; edges are kept in order, so that every run sees the same graph. */
final class Graph {

    private final int nodes;
    private final TreeMap<Long, Double> edges = new TreeMap<>();

    Graph(int nodes) {
        this.nodes = nodes;
    }

    /** Each talk tied to the talks most like it; a tie that both sides want weighs twice. */
    static Graph nearest(Likeness likeness, int talks, int neighbours) {
        var graph = new Graph(talks);
        for (int i = 0; i < talks; i++) {
            int from = i;
            IntStream.range(0, talks)
                .filter(j -> j != from && likeness.between(from, j) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -likeness.between(from, j)).thenComparing(j -> j))
                .limit(neighbours)
                .forEach(j -> graph.add(from, j, likeness.between(from, j)));
        }
        return graph;
    }

    void add(int one, int other, double weight) {
        edges.merge((long) Math.min(one, other) * nodes + Math.max(one, other), weight, Double::sum);
    }

    int nodes() {
        return nodes;
    }

    /** The ties of each talk, scaled by the root of both ends' degrees. */
    Sparse normalized() {
        var degree = new double[nodes];
        edges.forEach((edge, weight) -> {
            degree[(int) (edge / nodes)] += weight;
            degree[(int) (edge % nodes)] += weight;
        });
        var from = new int[edges.size()];
        var to = new int[edges.size()];
        var weights = new double[edges.size()];
        int at = 0;
        for (var edge : edges.entrySet()) {
            from[at] = (int) (edge.getKey() / nodes);
            to[at] = (int) (edge.getKey() % nodes);
            weights[at] = edge.getValue() / Math.sqrt(degree[from[at]] * degree[to[at]]);
            at++;
        }
        return new Sparse(nodes, from, to, weights);
    }

    /** A symmetric matrix by its upper entries. */
    static final class Sparse {

        private final int size;
        private final int[] from;
        private final int[] to;
        private final double[] weights;

        Sparse(int size, int[] from, int[] to, double[] weights) {
            this.size = size;
            this.from = from;
            this.to = to;
            this.weights = weights;
        }

        int size() {
            return size;
        }

        /** The matrix plus one, so that its greatest eigenvalues are also those of greatest size. */
        double[] timesPlusSelf(double[] vector) {
            var product = vector.clone();
            for (int edge = 0; edge < weights.length; edge++) {
                product[from[edge]] += weights[edge] * vector[to[edge]];
                product[to[edge]] += weights[edge] * vector[from[edge]];
            }
            return product;
        }
    }

    /** The share of the ties' weight inside communities, less what chance would put there. */
    double modularity(int[] communities) {
        var degree = new double[Arrays.stream(communities).max().orElse(-1) + 1];
        double all = 0;
        double inside = 0;
        for (var edge : edges.entrySet()) {
            int one = communities[(int) (edge.getKey() / nodes)];
            int other = communities[(int) (edge.getKey() % nodes)];
            double weight = edge.getValue();
            all += weight;
            inside += one == other ? weight : 0;
            degree[one] += weight;
            degree[other] += weight;
        }
        double total = all;
        return total == 0
                ? 0
                : inside / total - Arrays.stream(degree).map(sum -> Math.pow(sum / (2 * total), 2)).sum();
    }

    /** As a network whose node weights are degrees: clustering it by CPM is clustering by modularity. */
    Network network() {
        var from = new LargeIntArray(edges.size());
        var to = new LargeIntArray(edges.size());
        var weights = new LargeDoubleArray(edges.size());
        long at = 0;
        for (var edge : edges.entrySet()) {
            from.set(at, (int) (edge.getKey() / nodes));
            to.set(at, (int) (edge.getKey() % nodes));
            weights.set(at, edge.getValue());
            at++;
        }
        return new Network(nodes, true, new LargeIntArray[]{from, to}, weights, false, true);
    }
}
