package org.trackweave.scheduler.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.SharedAudience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CoVotesTest {

    private static final TalkId SOCKETS = new TalkId("sockets");
    private static final TalkId LOOPS = new TalkId("loops");
    private static final TalkId MODELS = new TalkId("models");

    @Test
    void findsThatTheSamePeopleLikeTwoTalksHoweverStrictTheyAre() {
        var votes = new CoVotes(reviewers(CoVotes.ENOUGH));
        assertThat(votes.between(SOCKETS, LOOPS)).hasValueCloseTo(1.0, within(1e-9));
        assertThat(votes.between(SOCKETS, MODELS)).hasValueCloseTo(-1.0, within(1e-9));
    }

    @Test
    void saysNothingWithTooFewReviewersInCommon() {
        assertThat(new CoVotes(reviewers(CoVotes.ENOUGH - 1)).between(SOCKETS, LOOPS)).isEmpty();
    }

    @Test
    void addsPairsThatOnlyTheVotesKnowAndDropsThoseThatTheVotesDeny() {
        var votes = new CoVotes(reviewers(6));
        var byText = List.of(new SharedAudience(SOCKETS, MODELS, 0.4));
        var pairs = AudienceService.combined(byText, List.of(SOCKETS, LOOPS, MODELS), votes);
        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(List.of(pair.one(), pair.other())).containsExactly(SOCKETS, LOOPS);
            assertThat(pair.strength()).isCloseTo(1, within(1e-9));
        });
        var without = new CoVotes(List.of());
        assertThat(AudienceService.combined(byText, List.of(SOCKETS, LOOPS, MODELS), without)).isEqualTo(byText);
    }

    /** Half of them like sockets and loops and not models, the others the other way round; each with a mean of their own. */
    private static List<Map<TalkId, Double>> reviewers(int count) {
        var reviewers = new ArrayList<Map<TalkId, Double>>();
        for (int i = 0; i < count; i++) {
            double taste = i % 2 == 0 ? 1 : -1;
            double kindness = i;
            reviewers.add(Map.of(SOCKETS, kindness + taste, LOOPS, kindness + taste, MODELS, kindness - 2 * taste));
        }
        return reviewers;
    }
}
