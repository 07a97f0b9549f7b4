package org.trackweave.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may do what: every address of this service, asked by everybody. */
class AccessIT extends ReviewServiceFixture {

    private enum Open {
        REVIEWERS,
        ORGANIZERS
    }

    private record Address(HttpMethod method, String path, Open open) {}

    private List<Address> addresses(UUID id) {
        return List.of(new Address(HttpMethod.GET, api + "/reviews/queue", Open.REVIEWERS),
                new Address(HttpMethod.GET, api + "/reviews/" + id, Open.REVIEWERS),
                new Address(HttpMethod.PUT, api + "/reviews/" + id, Open.REVIEWERS),
                new Address(HttpMethod.DELETE, api + "/reviews/" + id, Open.REVIEWERS),
                new Address(HttpMethod.POST, api + "/reviews/" + id + "/conflict", Open.REVIEWERS),
                new Address(HttpMethod.GET, api + "/criteria", Open.REVIEWERS),
                new Address(HttpMethod.PUT, api + "/criteria", Open.ORGANIZERS),
                new Address(HttpMethod.GET, api + "/ranking", Open.ORGANIZERS),
                new Address(HttpMethod.GET, api + "/ranking?as=csv", Open.ORGANIZERS),
                new Address(HttpMethod.GET, api + "/decisions", Open.ORGANIZERS),
                new Address(HttpMethod.POST, api + "/decisions", Open.ORGANIZERS),
                new Address(HttpMethod.POST, api + "/decisions/publish", Open.ORGANIZERS),
                new Address(HttpMethod.GET, pages + "/review", Open.REVIEWERS),
                new Address(HttpMethod.GET, pages + "/review/next", Open.REVIEWERS),
                new Address(HttpMethod.GET, pages + "/review/criteria", Open.REVIEWERS),
                new Address(HttpMethod.POST, pages + "/review/criteria", Open.ORGANIZERS),
                new Address(HttpMethod.GET, pages + "/review/" + id, Open.REVIEWERS),
                new Address(HttpMethod.POST, pages + "/review/" + id, Open.REVIEWERS),
                new Address(HttpMethod.POST, pages + "/review/" + id + "/conflict", Open.REVIEWERS),
                new Address(HttpMethod.POST, pages + "/review/" + id + "/retract", Open.REVIEWERS),
                new Address(HttpMethod.GET, pages + "/ranking", Open.ORGANIZERS),
                new Address(HttpMethod.GET, pages + "/ranking/" + id, Open.ORGANIZERS),
                new Address(HttpMethod.GET, pages + "/ranking/reviewers", Open.ORGANIZERS),
                new Address(HttpMethod.GET, pages + "/ranking/publish", Open.ORGANIZERS),
                new Address(HttpMethod.POST, pages + "/ranking/publish", Open.ORGANIZERS),
                new Address(HttpMethod.POST, pages + "/ranking/decisions", Open.ORGANIZERS),
                new Address(HttpMethod.POST, pages + "/ranking/decisions/top", Open.ORGANIZERS));
    }

    private int status(Address address, TestToken caller) {
        var request = http.method(address.method()).uri(address.path()).headers(caller);
        if (address.method() != HttpMethod.GET && address.method() != HttpMethod.DELETE) {
            return address.path().startsWith("/api/")
                    ? request.contentType(MediaType.APPLICATION_JSON)
                        .body("{}")
                        .exchange()
                        .returnResult()
                        .getStatus()
                        .value()
                    : request.contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body("a=b")
                        .exchange()
                        .returnResult()
                        .getStatus()
                        .value();
        }
        return request.exchange().returnResult().getStatus().value();
    }

    @Test
    void letsEverybodyDoWhatIsTheirsAndNothingElse() {
        var id = submitted("A talk");
        for (var address : addresses(id)) {
            assertThat(http.method(address.method()).uri(address.path()).exchange().returnResult().getStatus().value())
                .as("anonymous " + address)
                .isEqualTo(address.path().startsWith("/api/") ? 401 : 303);
            assertThat(status(address, TestTokens.speaker())).as("speaker " + address).isEqualTo(403);
            assertThat(status(address, TestTokens.reviewer("another"))).as("reviewer elsewhere " + address)
                .isEqualTo(403);
            assertThat(status(address, TestTokens.organizer("another"))).as("organizer elsewhere " + address)
                .isEqualTo(403);
            assertThat(status(address, TestTokens.organizer(conference))).as("organizer " + address)
                .isNotIn(401, 403, 405, 500);
            assertThat(status(address, TestTokens.reviewer(conference)) == 403).as("reviewer " + address)
                .isEqualTo(address.open() == Open.ORGANIZERS);
            assertThat(status(address, TestTokens.organizer(conference).scopes("read")) == 403)
                .as("read-only token " + address)
                .isEqualTo(address.method() != HttpMethod.GET);
        }
    }

    @Test
    void takesFormsOfABrowserOnlyWithItsCsrfToken() {
        var id = submitted("A talk");
        var browser = TestTokens.reviewer(conference).browser("session-token");
        var fields = new LinkedMultiValueMap<String, String>();
        Samples.BEST.forEach((criterion, value) -> fields.add("scores." + criterion, value.toString()));
        fields.add("action", "save");
        http.post()
            .uri(pages + "/review/" + id)
            .headers(browser)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(fields)
            .exchange()
            .expectStatus()
            .isForbidden();
        assertThat(count("review where proposal_id = '" + id + "'")).isZero();

        fields.add("_csrf", browser.csrfField());
        http.post()
            .uri(pages + "/review/" + id)
            .headers(browser)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(fields)
            .exchange()
            .expectStatus()
            .isFound()
            .expectHeader()
            .valueEquals("Location", pages + "/review/" + id);
        assertThat(count("review where proposal_id = '" + id + "' and score = 100")).isOne();
        assertThat(html(browser, pages + "/review/" + id)).contains("name=\"_csrf\"");
    }

    @Test
    void saysTheSameOfAnUnknownConferenceAsOfAnUnknownAddress() {
        get(TestTokens.reviewer("no-such"), "/conferences/no-such/review").expectStatus().isNotFound();
        var admin = TestTokens.admin();
        assertThat(body(get(admin, "/api/conferences/no-such/ranking").expectStatus().isNotFound()).at("/type")
            .asString()).isEqualTo("/problems/conference-not-found");
        put(TestTokens.organizer(conference), "/criteria", Map.of("criteria", List.of())).expectStatus()
            .isEqualTo(422);
    }
}
