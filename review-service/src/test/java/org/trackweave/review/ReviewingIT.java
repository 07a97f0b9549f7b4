package org.trackweave.review;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import org.trackweave.events.ProposalEvent.ProposalRevised;
import org.trackweave.events.ProposalEvent.ProposalSubmitted;
import org.trackweave.events.ProposalEvent.ProposalWithdrawn;
import org.trackweave.events.ProposalState;
import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewingIT extends ReviewServiceFixture {

    final TestToken reviewer = TestTokens.reviewer(conference);

    @Test
    void takesAProposalFromItsEventToAReviewAndBackOut() {
        var id = submitted("Ten Years of Twisted");
        var queue = json(reviewer, api + "/reviews/queue");
        assertThat(queue.at("/items/0/id").asString()).isEqualTo(id.toString());
        assertThat(queue.at("/progress/todo").asInt()).isOne();

        var saved = review(reviewer, id, Samples.BEST).expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("ETag", "\"1\"");
        assertThat(body(saved).at("/score").asDouble()).isEqualTo(100);

        var event = reviewEvents(id, 1).getFirst();
        assertThat(event.at("/type").asString()).isEqualTo("review.recorded.v1");
        assertThat(event.at("/conferenceId").asString()).isEqualTo(conference);
        assertThat(event.at("/reviewerId").asString()).isEqualTo(reviewer.accountId().toString());
        assertThat(event.at("/review/scores/recommendation").asInt()).isEqualTo(3);
        var after = json(reviewer, api + "/reviews/queue");
        assertThat(after.at("/items")).isEmpty();
        assertThat(after.at("/progress/reviewed").asInt()).isOne();
    }

    @Test
    void countsEveryChangeOfOneReviewerWithoutGaps() {
        var id = submitted("An Introduction to Tornado");
        review(reviewer, id, Samples.WORST).expectStatus().isOk();
        review(reviewer, id, Samples.BEST).expectStatus().isOk();
        delete(reviewer, "/reviews/" + id).expectStatus().isOk();
        post(reviewer, "/reviews/" + id + "/conflict", Map.of()).expectStatus().isOk();
        review(TestTokens.reviewer(conference), id, Samples.BEST).expectStatus().isOk();

        assertThat(reviewEvents(id, 5)).extracting(e -> e.at("/type").asString() + " " + e.at("/version").asInt())
            .containsExactly("review.recorded.v1 1", "review.recorded.v1 2", "review.retracted.v1 3",
                    "review.conflict-declared.v1 4", "review.recorded.v1 1");
    }

    @Test
    void answersARepeatedRequestWithoutASecondEvent() {
        var id = submitted("Jython Concurrency");
        review(reviewer, id, Samples.BEST).expectStatus().isOk();
        review(reviewer, id, Samples.BEST).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        assertThat(reviewEvents(id, 1)).hasSize(1);
    }

    @Test
    void keepsOneReviewAndGaplessVersionsUnderConcurrentSaves() throws Exception {
        var id = submitted("Using Coroutines");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var saves = IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(i -> () -> review(reviewer, id,
                        i % 2 == 0 ? Samples.BEST : Samples.WORST)
                    .returnResult()
                    .getStatus()
                    .value())
                .toList();
            for (var save : threads.invokeAll(saves)) {
                assertThat(save.get()).isEqualTo(200);
            }
        }
        assertThat(count("review where proposal_id = '" + id + "'")).isOne();
        eventually(() -> assertThat(count("outbox where published_at is null")).isZero());
        var versions = topics.events("trackweave.reviews.v1", id.toString());
        assertThat(versions).extracting(e -> e.at("/version").asInt())
            .containsExactlyElementsOf(IntStream.rangeClosed(1, versions.size()).boxed().toList());
    }

    @Test
    void namesTheCriterionThatIsNotScored() {
        var id = submitted("Advanced Network Architectures With ZeroMQ");
        var answer = review(reviewer, id, Map.of("clarity", 9, "outline", 1, "substance", 1, "audience", 1))
            .expectStatus()
            .isEqualTo(422);
        var problem = body(answer);
        assertThat(problem.at("/type").asString()).isEqualTo("/problems/validation");
        assertThat(problem.at("/errors")).extracting(error -> error.at("/field").asString())
            .containsExactly("scores.clarity", "scores.recommendation");
    }

    @Test
    void refusesAChangeOfAnOlderVersion() {
        var id = submitted("Prototyping Go's Select for Stackless Python");
        review(reviewer, id, Samples.WORST).expectStatus().isOk();
        review(reviewer, id, Samples.BEST).expectStatus().isOk();
        http.put()
            .uri(api + "/reviews/" + id)
            .headers(reviewer)
            .header("If-Match", "\"1\"")
            .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
            .body(JSON.writeValueAsString(Map.of("abstained", true)))
            .exchange()
            .expectStatus()
            .isEqualTo(412);
        assertThat(json(reviewer, api + "/reviews/" + id).at("/own/score").asDouble()).isEqualTo(100);
    }

    @Test
    void showsOthersReviewsOnlyAfterOnesOwnScores() {
        var id = submitted("An outsider's look at co-routines");
        var other = TestTokens.reviewer(conference).named("Other Reviewer");
        put(other, "/reviews/" + id, Map.of("scores", Samples.BEST, "comment", "SECRET-OPINION", "nominated", true))
            .expectStatus()
            .isOk();

        assertThat(json(reviewer, api + "/reviews/" + id).at("/others").isNull()).isTrue();
        assertThat(html(reviewer, pages + "/review/" + id)).doesNotContain("SECRET-OPINION");
        put(reviewer, "/reviews/" + id, Map.of("abstained", true)).expectStatus().isOk();
        assertThat(html(reviewer, pages + "/review/" + id)).doesNotContain("SECRET-OPINION");

        review(reviewer, id, Samples.WORST).expectStatus().isOk();
        var others = json(reviewer, api + "/reviews/" + id).at("/others");
        assertThat(others).hasSize(1);
        assertThat(others.at("/0/comment").asString()).isEqualTo("SECRET-OPINION");
        assertThat(html(reviewer, pages + "/review/" + id)).contains("SECRET-OPINION", "Other Reviewer");
    }

    @Test
    void hidesOnesOwnProposalAsIfItDidNotExist() {
        var author = TestTokens.reviewer(conference);
        var id = submitted(Samples.proposal("My own talk", author.accountId()));
        var missing = UUID.randomUUID();
        assertThat(json(author, api + "/reviews/queue").at("/items")).isEmpty();
        assertThat(html(author, pages + "/review")).doesNotContain("My own talk");
        for (var path : new String[]{"/reviews/", "/reviews/"}) {
            assertThat(sameButForTheId(author, path + id, id))
                .isEqualTo(sameButForTheId(author, path + missing, missing));
        }
        review(author, id, Samples.BEST).expectStatus().isNotFound();
        post(author, "/reviews/" + id + "/conflict", Map.of()).expectStatus().isNotFound();
        get(author, pages + "/review/" + id).expectStatus().isNotFound();
    }

    private String sameButForTheId(TestToken caller, String path, UUID id) {
        var answer = get(caller, api + path);
        answer.expectStatus().isNotFound();
        return text(answer).replace(id.toString(), "ID").replaceAll("\"traceId\":\"[0-9a-f]+\"", "TRACE");
    }

    @Test
    void keepsTheNewestProposalWhateverArrivesWhen() {
        var id = submitted("First title");
        var proposal = Samples.proposal("Third title", UUID.randomUUID());
        send(new ProposalRevised(conference, id, 3, proposal));
        send(new ProposalRevised(conference, id, 3, proposal));
        send(new ProposalSubmitted(conference, id, 1, Samples.with(proposal, ProposalState.SUBMITTED, "First title")));
        send(new ProposalRevised(conference, id, 2, Samples.with(proposal, ProposalState.SUBMITTED, "Second title")));
        var marker = submitted("Comes after them");
        eventually(() -> assertThat(titles(json(reviewer, api + "/reviews/queue"))).contains("Comes after them"));
        eventually(() -> assertThat(titles(json(reviewer, api + "/reviews/queue"))).contains("Third title"));
        assertThat(count("proposal where id in ('" + id + "', '" + marker + "')")).isEqualTo(2);
    }

    @Test
    void marksWhatChangedAfterTheReview() {
        var id = submitted("Before");
        review(reviewer, id, Samples.BEST).expectStatus().isOk();
        assertThat(json(reviewer, api + "/reviews/queue?shelf=changed").at("/items")).isEmpty();

        send(new ProposalRevised(conference, id, 2, Samples.proposal("After", UUID.randomUUID())));
        eventually(() -> assertThat(titles(json(reviewer, api + "/reviews/queue?shelf=changed"))).contains("After"));
        assertThat(html(reviewer, pages + "/review/" + id)).contains("changed this proposal after your review");

        review(reviewer, id, Samples.BEST).expectStatus().isOk();
        assertThat(json(reviewer, api + "/reviews/queue?shelf=changed").at("/items")).isEmpty();
    }

    @Test
    void takesWithdrawnProposalsOutOfTheQueue() {
        var id = submitted("Will go");
        send(new ProposalWithdrawn(conference, id, 2,
                Samples.with(Samples.proposal("Will go", UUID.randomUUID()), ProposalState.WITHDRAWN, "Will go")));
        eventually(() -> assertThat(json(reviewer, api + "/reviews/queue").at("/items")).isEmpty());
        var refused = review(reviewer, id, Samples.BEST).expectStatus().isEqualTo(409);
        assertThat(body(refused).at("/type").asString()).isEqualTo("/problems/review-closed");
    }

    @Test
    void asksForTheLeastReviewedFirstInAStableOrder() {
        for (var i = 0; i < 6; i++) {
            submitted("Talk " + i);
        }
        var first = titles(json(reviewer, api + "/reviews/queue"));
        assertThat(titles(json(reviewer, api + "/reviews/queue"))).isEqualTo(first);

        var reviewed = UUID.fromString(json(reviewer, api + "/reviews/queue").at("/items/0/id").asString());
        review(TestTokens.reviewer(conference), reviewed, Samples.BEST).expectStatus().isOk();
        assertThat(titles(json(reviewer, api + "/reviews/queue"))).endsWith(first.getFirst());
        assertThat(titles(json(reviewer, api + "/reviews/queue?level=novice"))).isEmpty();
        assertThat(titles(json(reviewer, api + "/reviews/queue?q=talk 3"))).containsExactly("Talk 3");
    }

    private static java.util.List<String> titles(JsonNode queue) {
        return queue.at("/items").valueStream().map(item -> item.at("/title").asString()).toList();
    }
}
