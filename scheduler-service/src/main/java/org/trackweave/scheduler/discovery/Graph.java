package org.trackweave.scheduler.discovery;

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
