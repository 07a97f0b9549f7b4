package org.trackweave.scheduler.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    void choosesTheNumberOfCommunitiesThatThereAre() {
        var number = new NumberSearch(List.of(rings()), 1).among(2, 6);

        assertThat(number.chosen()).isEqualTo(3);
        assertThat(number.tried()).extracting(NumberOfTracks.Tried::tracks).containsExactly(2, 3, 4, 5, 6);
        assertThat(number.words()).startsWith("3 tracks, of 2 to 6: ").contains("came next", "modularity 0.6");
        assertThat(number.outOf(1, 9).words()).contains("of 1 to 9", "Fewer than 2", "more than 6");
    }

    @Test
    void triesSomeOfManyNumbers() {
        assertThat(new NumberSearch(List.of(rings()), 1).among(1, 90).tried()).extracting(NumberOfTracks.Tried::tracks)
            .hasSize(12)
            .startsWith(1)
            .endsWith(90);
    }

    @Test
    void measuresTiesInsideAgainstChance() {
        var communities = new int[]{0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2};

        // Thirty of 30.3 are inside, and each third has a third of all ends.
        assertThat(rings().modularity(communities)).isCloseTo(30 / 30.3 - 1 / 3.0, within(1e-3));
        assertThat(rings().modularity(new int[15])).isCloseTo(0, within(1e-9));
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
