package org.trackweave.scheduler.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommunitiesTest {

    /** Three rings of five talks, each tied to the next by one weak tie. */
    private static Graph rings() {
        var graph = new Graph(15);
        for (int ring = 0; ring < 3; ring++) {
            for (int one = 0; one < 5; one++) {
                for (int other = one + 1; other < 5; other++) {
                    graph.add(5 * ring + one, 5 * ring + other, 1);
                }
            }
            graph.add(5 * ring, (5 * ring + 7) % 15, 0.1);
        }
        return graph;
    }

    @Test
    void cutsWhereTiesAreWeak() {
        assertRings(new Spectral(rings(), 3, new Random(1)).group());
    }

    @Test
    void electsWhatManyRunsAgreeOn() {
        var election = new Communities(1).find(List.of(rings()), 3);

        assertRings(election.communities());
        assertThat(election.count()).isEqualTo(3);
        assertThat(election.votes(0, 1)).isGreaterThan(election.votes(0, 5));
    }

    @Test
    void givesEachTalkItsOwnCommunityWhenMoreAreWanted() {
        assertThat(new Communities(1).find(List.of(rings()), 40).communities()).doesNotHaveDuplicates().hasSize(15);
    }

    @Test
    void joinsTheClosestFirst() {
        var shares = new double[][]{{1, 0.2, 0.9, 0}, {0.2, 1, 0.1, 0}, {0.9, 0.1, 1, 0.3}, {0, 0, 0.3, 1}};

        assertThat(AverageLinkage.groups(shares, 3)).containsExactly(0, 1, 0, 2);
        assertThat(AverageLinkage.groups(shares, 1)).containsOnly(0);
    }

    private static void assertRings(int[] groups) {
        for (int ring = 0; ring < 3; ring++) {
            assertThat(Arrays.stream(groups, 5 * ring, 5 * ring + 5).distinct().count()).isEqualTo(1);
        }
        assertThat(Arrays.stream(groups).distinct().count()).isEqualTo(3);
    }
}
