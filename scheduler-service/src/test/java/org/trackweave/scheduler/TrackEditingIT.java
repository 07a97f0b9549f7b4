package org.trackweave.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import tools.jackson.databind.JsonNode;

import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTokens;
import org.trackweave.testsupport.pages.PageFaults;

import static org.assertj.core.api.Assertions.assertThat;

/** What organizers do to virtual tracks by hand, through the API and on the page. */
class TrackEditingIT extends SchedulerServer {

    private final TestToken organizer = TestTokens.organizer(conference);

    @Test
    void editsAreToldWithTheirEffectAndTakenBackOneByOne() {
        UUID twisted = accepted("Ten Years of Twisted", "Asynchronous networking with sockets and an event loop.");
        UUID tornado = accepted("Tornado", "Sockets and the event loop of an asynchronous web server.");
        UUID django = accepted("Django patterns", "Web applications with models, templates and views.");
        for (int part = 1; part <= 3; part++) {
            accepted("Django models, part " + part, "Web applications with Django: models, templates and views.");
            accepted("NumPy, part " + part, "Scientific computing with arrays and linear algebra.");
        }
        String networking = added("Networking");
        String web = added("Web");

        edit(Map.of("type", "move", "talk", twisted, "track", networking)).expectStatus().isOk();
        edit(Map.of("type", "move", "talk", tornado, "track", networking)).expectStatus().isOk();
        JsonNode moved = json(edit(Map.of("type", "move", "talk", django, "track", networking)));

        JsonNode last = moved.path("board").path("history").path(0);
        assertThat(last.path("words").asString()).isEqualTo("Moved “Django patterns” to Networking");
        JsonNode cohesion = last.path("effect").path("cohesion").path(0);
        assertThat(cohesion.path("track").asString()).isEqualTo("Networking");
        assertThat(cohesion.path("after").asDouble()).isLessThan(cohesion.path("before").asDouble());
        assertThat(members(networking)).containsExactlyInAnyOrder(twisted, tornado, django);

        edit(Map.of("type", "share", "talk", twisted, "track", web)).expectStatus().isOk();
        edit(Map.of("type", "merge", "from", web, "into", networking)).expectStatus().isOk();
        assertThat(tracks().size()).isOne();

        post(organizer, api + "/tracks/undo", Map.of()).expectStatus().isOk();
        assertThat(tracks().size()).isEqualTo(2);
        post(organizer, api + "/tracks/undo", Map.of()).expectStatus().isOk();
        post(organizer, api + "/tracks/undo", Map.of()).expectStatus().isOk();
        assertThat(members(networking)).containsExactlyInAnyOrder(twisted, tornado);
        assertThat(json(get(organizer, api + "/tracks/edits")).size()).isEqualTo(4);
        for (int left = 0; left < 4; left++) {
            post(organizer, api + "/tracks/undo", Map.of()).expectStatus().isOk();
        }
        assertThat(tracks().size()).isZero();
        post(organizer, api + "/tracks/undo", Map.of()).expectStatus().isEqualTo(409);
    }

    @Test
    void refusesAnEditOfWhatAnotherOrganizerChanged() {
        String networking = added("Networking");
        String seen = Objects
            .requireNonNull(get(organizer, api + "/tracks").returnResult(String.class).getResponseHeaders().getETag());
        Map<String, Object> lock = Map.of("type", "lock", "track", networking, "locked", true);

        matching(seen, lock).expectStatus().isOk().expectHeader().exists(HttpHeaders.ETAG);
        matching(seen, lock).expectStatus().isEqualTo(412);

        ResponseSpec refused = edit(Map.of("type", "remove", "track", networking));
        refused.expectStatus().isEqualTo(422);
        assertThat(text(refused)).contains("\"track\"", "Unlock it first");
        edit(Map.of("type", "unknown")).expectStatus().isEqualTo(400);
        http.post()
            .uri(api + "/tracks/edits")
            .headers(TestTokens.reviewer(conference))
            .contentType(MediaType.APPLICATION_JSON)
            .body(JSON.writeValueAsString(lock))
            .exchange()
            .expectStatus()
            .isForbidden();
    }

    @Test
    void thePageShowsTracksTalksAndTheLastChange() {
        UUID twisted = accepted("Ten Years of Twisted", "An event loop.");
        UUID loose = accepted("Knitting", "Wool.");
        String networking = added("Networking");
        added("Web");
        edit(Map.of("type", "move", "talk", twisted, "track", networking)).expectStatus().isOk();
        String page = "/conferences/" + conference + "/tracks";

        for (String query : List.of("", "?talk=" + twisted, "?talk=" + loose, "?track=" + networking)) {
            String html = text(http.get()
                .uri(page + query)
                .headers(organizer)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk());
            assertThat(PageFaults.in(html)).as(query).isEmpty();
            assertThat(html).contains("Ten Years of Twisted", "Moved “Ten Years of Twisted” to Networking", "Undo",
                    "1 talk in no track");
        }
    }

    private String added(String name) {
        JsonNode all = json(post(organizer, api + "/tracks", Map.of("name", name)).expectStatus().isCreated());
        return all.path(all.size() - 1).path("id").asString();
    }

    private ResponseSpec edit(Map<String, ?> edit) {
        return post(organizer, api + "/tracks/edits", edit);
    }

    private ResponseSpec matching(String tag, Map<String, ?> edit) {
        return http.post()
            .uri(api + "/tracks/edits")
            .headers(organizer)
            .header(HttpHeaders.IF_MATCH, tag)
            .contentType(MediaType.APPLICATION_JSON)
            .body(JSON.writeValueAsString(edit))
            .exchange();
    }

    private JsonNode tracks() {
        return json(get(organizer, api + "/tracks"));
    }

    private List<UUID> members(String track) {
        var members = new ArrayList<UUID>();
        for (JsonNode one : tracks()) {
            if (one.path("id").asString().equals(track)) {
                one.path("members")
                    .forEach(member -> members.add(UUID.fromString(member.path("proposalId").asString())));
            }
        }
        return members;
    }
}
