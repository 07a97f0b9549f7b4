package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.trackweave.scheduler.discovery.NumberOfTracks.Tried;

/**
 * Looks for the number of communities that the talks divide into best. Numbers are tried with fewer votes than a
 * grouping gets, and of a wide range only some, spread evenly.
 */
final class NumberSearch {

    private static final int MOST_TRIED = 12;
    private static final int VOTES_PER_GRAPH = 6;

    private final List<Graph> graphs;
    private final long seed;

    NumberSearch(List<Graph> graphs, long seed) {
        this.graphs = graphs;
        this.seed = seed;
    }

    /** The best from {@code least} to {@code most}; the fewest among equals. */
    NumberOfTracks among(int least, int most) {
        var tried = new ArrayList<Tried>();
        for (int tracks : candidates(least, most)) {
            var election = new Communities(seed, VOTES_PER_GRAPH).find(graphs, tracks);
            var quality = PartitionQuality.of(election, graphs);
            tried.add(new Tried(tracks, quality.modularity(), quality.agreement(), quality.value()));
        }
        var best = tried.stream()
            .max(Comparator.comparingDouble(Tried::quality).thenComparing(one -> -one.tracks()))
            .orElseThrow();
        return new NumberOfTracks(best.tracks(), least, most, tried);
    }

    private static TreeSet<Integer> candidates(int least, int most) {
        var candidates = new TreeSet<Integer>();
        int steps = Math.max(1, Math.min(MOST_TRIED - 1, most - least));
        for (int step = 0; step <= steps; step++) {
            candidates.add(least + Math.round((most - least) * (float) step / steps));
        }
        return candidates;
    }
}
