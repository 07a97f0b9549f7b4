package org.trackweave.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.trackweave.events.Level;
import org.trackweave.events.PersonalText;
import org.trackweave.events.Proposal;
import org.trackweave.events.ProposalState;
import org.trackweave.events.Speaker;
import org.trackweave.testsupport.TestTokens;
import org.trackweave.testsupport.pages.PageFaults;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every page, whatever speakers and reviewers write into it. */
class PagesIT extends ReviewServiceFixture {

    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> \" ' =1+1";
    private static final int LARGEST_PAGE = 150 * 1024;

    @Test
    void areWellFormedSmallAndNeverRunWhatPeopleWrote() {
        var id = submitted(new Proposal("X<1>", ProposalState.SUBMITTED, HOSTILE, HOSTILE, HOSTILE, Level.EXTREME,
                "Talk",
                30, "en", List.of(HOSTILE),
                List.of(new Speaker(UUID.randomUUID(), null, new PersonalText("s"), null, null)),
                HOSTILE, Samples.SUBMITTED_AT));
        for (var i = 0; i < 60; i++) {
            send(new org.trackweave.events.ProposalEvent.ProposalSubmitted(conference, UUID.randomUUID(), 1,
                    Samples.proposal("A title of the usual length, number " + i, UUID.randomUUID())));
        }
        eventually(() -> assertThat(count("proposal where conference_id = '" + conference + "'")).isEqualTo(61));
        var organizer = TestTokens.organizer(conference).browser("csrf");
        var reviewer = TestTokens.reviewer(conference).named(HOSTILE);
        assertThat(PageFaults.in(html(organizer, pages + "/review/criteria"))).isEmpty();
        assertThat(PageFaults.in(html(organizer, pages + "/ranking/reviewers"))).isEmpty();
        put(reviewer, "/reviews/" + id, Map.of("scores", Samples.BEST, "comment", HOSTILE)).expectStatus().isOk();
        put(TestTokens.organizer(conference).account(organizer.accountId()), "/reviews/" + id,
                Map.of("scores", Samples.WORST))
            .expectStatus()
            .isOk();
        post(TestTokens.organizer(conference), "/decisions",
                Map.of("decisions", List.of(Map.of("proposalId", id, "decision", "accepted"))))
            .expectStatus()
            .isOk();

        for (var path : List.of("/review", "/review?shelf=reviewed", "/review?shelf=changed",
                "/review?shelf=conflicted",
                "/review?q=nothing+fits", "/review/" + id, "/review/criteria", "/ranking", "/ranking?state=withdrawn",
                "/ranking?sort=spread&minReviews=2", "/ranking/" + id, "/ranking/reviewers", "/ranking/publish")) {
            var page = html(organizer, pages + path);
            assertThat(PageFaults.in(page)).as(path).isEmpty();
            assertThat(page).as(path).doesNotContain("<script>alert", "<img src=x");
            assertThat(page.getBytes(StandardCharsets.UTF_8).length).as(path).isLessThan(LARGEST_PAGE);
        }
    }

    @Test
    void showsWhatIsMissingBesideTheForm() {
        var id = submitted("A talk");
        var reviewer = TestTokens.reviewer(conference);
        var answer = http.post()
            .uri(pages + "/review/" + id)
            .headers(reviewer)
            .contentType(org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED)
            .accept(org.springframework.http.MediaType.TEXT_HTML)
            .body("scores.clarity=2&comment=Kept&action=next")
            .exchange()
            .expectStatus()
            .isEqualTo(422);
        assertThat(text(answer)).contains("Score “Substance”.", ">Kept</textarea>")
            .containsPattern("value=\"2\"[^>]*checked");
        assertThat(count("review where proposal_id = '" + id + "'")).isZero();
    }

    @Test
    void leadsFromOneProposalToTheNextUntilAllAreReviewed() {
        submitted("One");
        submitted("Two");
        var reviewer = TestTokens.reviewer(conference);
        for (var i = 0; i < 2; i++) {
            var next = String.valueOf(http.get()
                .uri(pages + "/review/next")
                .headers(reviewer)
                .exchange()
                .expectStatus()
                .isFound()
                .returnResult()
                .getResponseHeaders()
                .getFirst("Location"));
            assertThat(next).startsWith(pages + "/review/");
            http.post()
                .uri(next)
                .headers(reviewer)
                .contentType(org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED)
                .body("scores.clarity=2&scores.outline=1&scores.substance=2&scores.audience=0&scores.recommendation=3"
                        + "&nominated=true&action=next")
                .exchange()
                .expectHeader()
                .valueEquals("Location", pages + "/review/next");
        }
        http.get()
            .uri(pages + "/review/next")
            .headers(reviewer)
            .exchange()
            .expectHeader()
            .valueEquals("Location", pages + "/review");
        assertThat(html(reviewer, pages + "/review")).contains("All done", "2 of 2");
    }

    @Test
    void acceptsTheTopOfTheListAndPublishesIt() {
        var best = submitted("Best");
        var worst = submitted("Worst");
        review(TestTokens.reviewer(conference), best, Samples.BEST).expectStatus().isOk();
        review(TestTokens.reviewer(conference), worst, Samples.WORST).expectStatus().isOk();
        var organizer = TestTokens.organizer(conference);
        http.post()
            .uri(pages + "/ranking/decisions/top")
            .headers(organizer)
            .contentType(org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED)
            .body("top=1&decision=accepted&back=%3Fsort%3Dmedian")
            .exchange()
            .expectHeader()
            .valueEquals("Location", pages + "/ranking?sort=median");
        var preview = html(organizer, pages + "/ranking/publish");
        assertThat(preview).contains("Publish one decision", "Best").doesNotContain("Worst");
        var token = preview.replaceAll("(?s).*name=\"preview\" value=\"([0-9a-f]+)\".*", "$1");
        http.post()
            .uri(pages + "/ranking/publish")
            .headers(organizer)
            .contentType(org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED)
            .body("preview=" + token)
            .exchange()
            .expectStatus()
            .isFound();
        assertThat(decisionEvents(best, 1).getFirst().at("/decision").asString()).isEqualTo("accepted");
        decisionEvents(worst, 0);
    }

    @Test
    void leadsNowhereElse() {
        var id = submitted("A talk");
        http.post()
            .uri(pages + "/ranking/decisions")
            .headers(TestTokens.organizer(conference))
            .contentType(org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED)
            .body("pick=" + id + ":0&decision=accepted&back=%40evil.example%2F")
            .exchange()
            .expectHeader()
            .valueEquals("Location", pages + "/ranking");
    }

    @Test
    void documentsItsApi() {
        var document = body(http.get().uri("/api/docs/review-service").exchange().expectStatus().isOk());
        assertThat(document.at("/paths").propertyNames()).contains(
                "/api/conferences/{conference}/reviews/{proposalId}", "/api/conferences/{conference}/decisions/publish",
                "/api/conferences/{conference}/criteria", "/api/conferences/{conference}/ranking");
    }
}
