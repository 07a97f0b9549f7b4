package org.trackweave.scheduler.discovery;

import java.util.List;

import org.trackweave.scheduler.discovery.Communities.Election;

/**
 * How well a grouping of talks holds together, so that groupings into different numbers of tracks can be compared.
 *
 * @param modularity the share of ties inside tracks beyond what chance would put there (Newman and Girvan 2004), the mean
 * over the graphs, at most 1
 * @param agreement how clearly the runs put a talk with its own track rather than with the next, from -1 to 1: the
 * silhouette (Rousseeuw 1987) of their votes, as consensus clustering judges numbers of groups (Monti and others 2003)
 */
record PartitionQuality(double modularity, double agreement) {

    static PartitionQuality of(Election election, List<Graph> graphs) {
        return new PartitionQuality(
                graphs.stream().mapToDouble(graph -> graph.modularity(election.communities())).average().orElse(0),
                agreement(election));
    }

    /** Modularity decides; groupings that the runs disagree on are held back by the root of their agreement. */
    double value() {
        return modularity * Math.sqrt(Math.max(0, agreement));
    }

    private static double agreement(Election election) {
        int[] communities = election.communities();
        double sum = 0;
        for (int talk = 0; talk < communities.length; talk++) {
            var votes = new double[election.count()];
            var talks = new int[election.count()];
            for (int other = 0; other < communities.length; other++) {
                if (other != talk) {
                    votes[communities[other]] += election.votes(talk, other);
                    talks[communities[other]]++;
                }
            }
            sum += silhouette(votes, talks, communities[talk]);
        }
        return communities.length == 0 ? 0 : sum / communities.length;
    }

    private static double silhouette(double[] votes, int[] talks, int own) {
        double inside = talks[own] == 0 ? 0 : votes[own] / talks[own];
        double beyond = 0;
        for (int community = 0; community < votes.length; community++) {
            if (community != own && talks[community] > 0) {
                beyond = Math.max(beyond, votes[community] / talks[community]);
            }
        }
        double greater = Math.max(inside, beyond);
        return greater == 0 ? 0 : (inside - beyond) / greater;
    }
}
