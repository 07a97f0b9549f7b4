package org.trackweave.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import org.trackweave.events.ProposalEvent.ProposalWithdrawn;
import org.trackweave.events.ProposalState;
import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionsIT extends ReviewServiceFixture {

    final TestToken organizer = TestTokens.organizer(conference);

    private ResponseSpec decide(UUID proposal, @Nullable String decision) {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("proposalId", proposal);
        wanted.put("decision", decision);
        return post(organizer, "/decisions", Map.of("decisions", List.of(wanted)));
    }

    private int publish() {
        return body(post(organizer, "/decisions/publish", Map.of()).expectStatus().isOk()).at("/published").asInt();
    }

    @Test
    void tellsNobodyBeforePublishingAndThenEverybodyOnce() {
        var id = submitted("Accepted talk");
        review(TestTokens.reviewer(conference), id, Samples.BEST).expectStatus().isOk();
        review(TestTokens.reviewer(conference), id, Samples.WORST).expectStatus().isOk();
        decide(id, "accepted").expectStatus().isOk();
        decisionEvents(id, 0);

        assertThat(publish()).isOne();
        var event = decisionEvents(id, 1).getFirst();
        assertThat(event.at("/type").asString()).isEqualTo("decision.published.v1");
        assertThat(event.at("/decision").asString()).isEqualTo("accepted");
        assertThat(event.at("/version").asInt()).isOne();
        assertThat(event.at("/meanScore").asDouble()).isEqualTo(50);

        assertThat(publish()).isZero();
        decide(id, "accepted").expectStatus().isOk();
        assertThat(publish()).isZero();
        decisionEvents(id, 1);
    }

    @Test
    void countsRepublishedDecisionsWithoutGaps() {
        var id = submitted("Waitlisted first");
        decide(id, "waitlisted").expectStatus().isOk();
        publish();
        decide(id, "rejected").expectStatus().isOk();
        decide(id, "accepted").expectStatus().isOk();
        publish();
        assertThat(decisionEvents(id, 2)).extracting(e -> e.at("/decision").asString() + e.at("/version").asInt())
            .containsExactly("waitlisted1", "accepted2");
    }

    @Test
    void takesPendingDecisionsBack() {
        var id = submitted("Not yet");
        decide(id, "rejected").expectStatus().isOk();
        decide(id, null).expectStatus().isOk();
        assertThat(json(organizer, api + "/decisions").at("/changes")).isEmpty();
        assertThat(publish()).isZero();
    }

    @Test
    void changesAllOrNothing() {
        var id = submitted("Known");
        var answer = post(organizer, "/decisions", Map.of("decisions",
                List.of(Map.of("proposalId", id, "decision", "accepted"),
                        Map.of("proposalId", UUID.randomUUID(), "decision", "accepted"))))
            .expectStatus()
            .isEqualTo(422);
        assertThat(body(answer).at("/errors/0/field").asString()).isEqualTo("decisions[1].proposalId");
        assertThat(json(organizer, api + "/decisions").at("/changes")).isEmpty();
    }

    @Test
    void doesNotOverwriteWhatAnotherOrganizerDecidedInBetween() {
        var id = submitted("Contested");
        decide(id, "accepted").expectStatus().isOk();
        var late = post(TestTokens.organizer(conference), "/decisions", Map.of("decisions",
                List.of(Map.of("proposalId", id, "decision", "rejected", "revision", 0))));
        assertThat(body(late.expectStatus().isEqualTo(409)).at("/type").asString())
            .isEqualTo("/problems/decision-changed");
        assertThat(json(organizer, api + "/decisions").at("/changes/0/to").asString()).isEqualTo("accepted");
    }

    @Test
    void publishesOnlyWhatThePreviewShowed() {
        var first = submitted("First");
        var second = submitted("Second");
        decide(first, "accepted").expectStatus().isOk();
        var token = json(organizer, api + "/decisions").at("/token").asString();
        decide(second, "accepted").expectStatus().isOk();
        post(organizer, "/decisions/publish", Map.of("preview", token)).expectStatus().isEqualTo(409);
        decisionEvents(first, 0);

        var fresh = json(organizer, api + "/decisions").at("/token").asString();
        var answer = post(organizer, "/decisions/publish", Map.of("preview", fresh)).expectStatus().isOk();
        assertThat(body(answer).at("/published").asInt()).isEqualTo(2);
    }

    @Test
    void hasOneOutcomeWhenOrganizersPublishAtOnce() throws Exception {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            ids.add(submitted("Talk " + i));
        }
        for (var id : ids) {
            decide(id, "accepted").expectStatus().isOk();
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            var calls = IntStream.range(0, 6).<Callable<Integer>>mapToObj(_ -> this::publish).toList();
            var published = 0;
            for (var call : threads.invokeAll(calls)) {
                published += call.get();
            }
            assertThat(published).isEqualTo(5);
        }
        for (var id : ids) {
            assertThat(decisionEvents(id, 1).getFirst().at("/version").asInt()).isOne();
        }
    }

    @Test
    void leavesWithdrawnProposalsOut() {
        var id = submitted("Gone");
        decide(id, "accepted").expectStatus().isOk();
        send(new ProposalWithdrawn(conference, id, 2,
                Samples.with(Samples.proposal("Gone", UUID.randomUUID()), ProposalState.WITHDRAWN, "Gone")));
        eventually(() -> assertThat(json(organizer, api + "/decisions").at("/changes")).isEmpty());
        assertThat(publish()).isZero();
        decide(id, "rejected").expectStatus().isEqualTo(422);
    }

    @Test
    void closesReviewingWithThePublication() {
        var id = submitted("Decided");
        decide(id, "accepted").expectStatus().isOk();
        var reviewer = TestTokens.reviewer(conference);
        review(reviewer, id, Samples.BEST).expectStatus().isOk();
        publish();
        review(reviewer, id, Samples.WORST).expectStatus().isEqualTo(409);
        assertThat(json(reviewer, api + "/reviews/" + id).at("/open").asBoolean()).isFalse();
    }

    @Test
    void ranksByMeanAndTellsHowScoresSpread() {
        var best = submitted("Best");
        var split = submitted("Split");
        submitted("Unread");
        var one = TestTokens.reviewer(conference);
        var other = TestTokens.reviewer(conference);
        review(one, best, Samples.BEST).expectStatus().isOk();
        review(one, split, Samples.BEST).expectStatus().isOk();
        put(other, "/reviews/" + split, Map.of("scores", Samples.WORST, "nominated", true)).expectStatus().isOk();

        var rows = json(organizer, api + "/ranking").at("/rows");
        assertThat(rows).extracting(row -> row.at("/title").asString()).containsExactly("Best", "Split", "Unread");
        assertThat(rows.at("/1/mean").asDouble()).isEqualTo(50);
        assertThat(rows.at("/1/median").asDouble()).isEqualTo(50);
        assertThat(rows.at("/1/spread").asDouble()).isBetween(70.7, 70.8);
        assertThat(rows.at("/1/nominations").asInt()).isOne();
        assertThat(rows.at("/1/histogram").toString()).isEqualTo("[1,0,0,0,1]");
        assertThat(rows.at("/2/mean").isNull()).isTrue();
        assertThat(json(organizer, api + "/ranking?minReviews=2").at("/rows")).hasSize(1);
        assertThat(json(organizer, api + "/ranking").at("/coverage/unreviewed").asInt()).isOne();
    }
}
