package org.trackweave.review;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

class CriteriaIT extends ReviewServiceFixture {

    private static final Map<String, Object> ONE = Map.of("criteria",
            List.of(Map.of("id", "good", "name", "Good?", "weight", 1, "options",
                    List.of(Map.of("value", 0, "label", "no"), Map.of("value", 1, "label", "yes")))));

    @Test
    void startsWithTheDefaultsAndTakesTheOrganizersOwn() {
        var organizer = TestTokens.organizer(conference);
        assertThat(json(organizer, api + "/criteria").at("/criteria")).hasSize(5);
        put(organizer, "/criteria", ONE).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        var id = submitted("A talk");
        var reviewer = TestTokens.reviewer(conference);
        review(reviewer, id, Samples.BEST).expectStatus().isEqualTo(422);
        assertThat(body(review(reviewer, id, Map.of("good", 1)).expectStatus().isOk()).at("/score").asDouble())
            .isEqualTo(100);
        assertThat(html(reviewer, pages + "/review/" + id)).contains("Good?");
    }

    @Test
    void keepsTheCriteriaFromTheFirstReviewOn() {
        var organizer = TestTokens.organizer(conference);
        var id = submitted("A talk");
        review(TestTokens.reviewer(conference), id, Samples.BEST).expectStatus().isOk();
        var refused = put(organizer, "/criteria", ONE).expectStatus().isEqualTo(409);
        assertThat(body(refused).at("/type").asString()).isEqualTo("/problems/criteria-in-use");
        assertThat(html(organizer, pages + "/review/criteria")).contains("the criteria stay as they are");
    }

    @Test
    void editsThemOnThePage() {
        var organizer = TestTokens.organizer(conference);
        assertThat(html(organizer, pages + "/review/criteria")).contains("Save the criteria");
        http.post()
            .uri(pages + "/review/criteria")
            .headers(organizer)
            .contentType(org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED)
            .body("version=1&id=&name=Is+it+fun%3F&weight=1&description=&options=0+no%0D%0A1+yes"
                    + "&id=&name=&weight=1&description=&options=")
            .exchange()
            .expectStatus()
            .isFound();
        var criteria = json(organizer, api + "/criteria").at("/criteria");
        assertThat(criteria).hasSize(1);
        assertThat(criteria.at("/0/id").asString()).isEqualTo("is-it-fun");
    }
}
