package org.trackweave.scheduler.audience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.discovery.CoVote;
import org.trackweave.scheduler.discovery.FindingProgress;
import org.trackweave.scheduler.discovery.SizeBounds;
import org.trackweave.scheduler.discovery.TalkText;
import org.trackweave.scheduler.discovery.TrackCount;
import org.trackweave.scheduler.discovery.TrackFinder;
import org.trackweave.scheduler.discovery.TrackPlan;
import org.trackweave.scheduler.discovery.TrackRequest;
import org.trackweave.scheduler.discovery.VirtualTrack;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.samples.PyCon2011;
import org.trackweave.scheduler.samples.RememberedEmbeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FavoursTest {

    private static final List<TalkText> TALKS = PyCon2011.texts();
    private static final List<TalkId> IDS = TALKS.stream().map(TalkText::id).toList();
    /** With this seed the texts alone leave one of the eight talks out. */
    private static final long SEED = 3;

    private final TrackFinder finder = new TrackFinder(RememberedEmbeddings.bgeSmall());

    @Test
    void findsTalksThatTheSameReviewersFavourHoweverGoodTheTalksAre() {
        var pairs = new Favours(reviewers(24)).among(IDS);

        assertThat(pairs.stream().filter(FavoursTest::isNetworking)).hasSize(8 * 7 / 2)
            .extracting(CoVote::agreement)
            .allSatisfy(agreement -> assertThat(agreement).isGreaterThan(0.2));
        assertThat(pairs.stream().filter(pair -> !isNetworking(pair)).mapToDouble(CoVote::agreement).average())
            .hasValueCloseTo(0.0, within(0.1));
    }

    @Test
    void saysNothingWhereTooFewJudgedBothTalks() {
        assertThat(new Favours(reviewers(Favours.ENOUGH - 1)).among(IDS)).isEmpty();
        assertThat(new Favours(List.of()).among(IDS)).isEmpty();
    }

    @Test
    void bringsTalksTogetherThatTheTextsLeaveApart() {
        var byTexts = find(List.of());
        var byVotesToo = find(new Favours(reviewers(24)).among(IDS));

        assertThat(mostNetworking(byTexts)).isLessThan(8);
        assertThat(mostNetworking(byVotesToo)).isEqualTo(8);
        assertThat(find(new Favours(reviewers(Favours.ENOUGH - 1)).among(IDS))).isEqualTo(byTexts);
    }

    @Test
    void givesNoVotesAway() {
        var pairs = new Favours(reviewers(24)).among(IDS);

        assertThat(find(pairs).memberships()).allSatisfy(member -> assertThat(member.why())
            .matches("(Shares|Close in meaning|It is the only).*")
            .doesNotContainIgnoringCase("vote")
            .doesNotContainIgnoringCase("reviewer"));
    }

    private TrackPlan find(List<CoVote> votes) {
        return finder
            .find(new TrackRequest(TALKS, List.of(), TrackCount.exactly(10), SizeBounds.talks(5, 14), List.of(),
                    List.of(), votes, false, SEED), FindingProgress.UNSEEN);
    }

    private static long mostNetworking(TrackPlan plan) {
        return plan.tracks()
            .stream()
            .map(VirtualTrack::talks)
            .mapToLong(talks -> talks.stream().filter(PyCon2011.networkingAndConcurrency()::contains).count())
            .max()
            .orElse(0);
    }

    private static boolean isNetworking(CoVote pair) {
        return PyCon2011.networkingAndConcurrency().containsAll(List.of(pair.one(), pair.other()));
    }

    /** Every other one likes networking; they are more or less kind, talks more or less good, and moods vary. */
    private static List<Map<TalkId, Double>> reviewers(int count) {
        var reviewers = new ArrayList<Map<TalkId, Double>>();
        for (int reviewer = 0; reviewer < count; reviewer++) {
            var scores = new HashMap<TalkId, Double>();
            for (int talk = 0; talk < IDS.size(); talk++) {
                double taste = PyCon2011.networkingAndConcurrency().contains(IDS.get(talk)) ? 1 : 0;
                double kindness = reviewer % 3 / 2.0;
                double quality = talk * 37 % 100 / 50.0;
                double mood = Math.floorMod((reviewer * 31 + 7) * (talk * 17 + 3), 11) / 5.0 - 1;
                scores.put(IDS.get(talk), kindness + quality + mood + (reviewer % 2 == 0 ? taste : -taste));
            }
            reviewers.add(scores);
        }
        return reviewers;
    }
}
