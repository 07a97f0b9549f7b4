package org.trackweave.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import org.trackweave.events.Decision;
import org.trackweave.events.DecisionEvent.DecisionPublished;
import org.trackweave.events.Level;
import org.trackweave.events.PersonalText;
import org.trackweave.events.Proposal;
import org.trackweave.events.ProposalEvent.ProposalSubmitted;
import org.trackweave.events.ProposalEvent.ProposalWithdrawn;
import org.trackweave.events.ProposalState;
import org.trackweave.events.Speaker;
import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTokens;
import org.trackweave.testsupport.pages.PageFaults;

import static org.assertj.core.api.Assertions.assertThat;

/** A conference with twelve talks of three themes, two rooms of eight times each, and what organizers do with them. */
abstract class ProgrammeStory extends SchedulerServer {

    /** A run ends by its steps, so that it is reproducible; on a busy machine they take a while. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(3);

    final TestToken organizer = TestTokens.organizer(conference);

    /** Talks by title, each with a speaker of its own. */
    final Map<String, UUID> talks = new LinkedHashMap<>();

    final Map<UUID, UUID> speakers = new LinkedHashMap<>();

    void twelveTalks() {
        for (int i = 1; i <= 4; i++) {
            talk("Sockets and event loops, part " + i,
                    "Asynchronous networking with sockets, coroutines and an event loop for many connections.");
            talk("Django models, part " + i,
                    "Web applications with Django: models, templates, views, forms and the admin.");
            talk("Statistics with NumPy, part " + i,
                    "Scientific computing: arrays, linear algebra, statistics and machine learning.");
        }
        eventually(
                () -> assertThat(count("talk where proposal is not null and decision = 'accepted' and conference_id = '"
                        + conference + "'"))
                    .isEqualTo(talks.size()));
    }

    UUID talk(String title, String text) {
        UUID id = UUID.randomUUID();
        UUID speaker = UUID.randomUUID();
        talks.put(title, id);
        speakers.put(id, speaker);
        send(new DecisionPublished(conference, id, 1, Decision.ACCEPTED, 1.0));
        send(new ProposalSubmitted(conference, id, 1, proposal(title, text, speaker, ProposalState.SUBMITTED)));
        return id;
    }

    UUID withdraw(String title) {
        UUID id = id(title);
        send(new ProposalWithdrawn(conference, id, 2,
                proposal(title, "Gone.", speaker(id), ProposalState.WITHDRAWN)));
        eventually(() -> assertThat(count("talk where proposal_version = 2 and proposal_id = '" + id + "'")).isOne());
        return id;
    }

    private Proposal proposal(String title, String text, UUID speaker, ProposalState state) {
        return new Proposal("T" + talks.size(), state, title, text, text, Level.INTERMEDIATE, "Talk", 30, "en",
                List.of(), List.of(new Speaker(speaker, null, new PersonalText("bm90IHJlYWRhYmxl"), null, null)), null,
                Instant.parse("2010-10-10T00:00:00Z"));
    }

    /** Both rooms start at the same times. */
    void twoRooms() {
        put(organizer, api + "/rooms",
                List.of(Map.of("name", "A", "capacity", 300), Map.of("name", "B", "capacity", 100)))
            .expectStatus()
            .isOk();
        List<Map<String, Object>> slots = new ArrayList<>();
        for (int hour = 9; hour < 17; hour++) {
            for (String room : List.of("A", "B")) {
                slots.add(Map.of("room", room, "startsAt", "2011-03-11T%02d:00".formatted(hour), "minutes", 30));
            }
        }
        put(organizer, api + "/timeslots", slots).expectStatus().isOk();
    }

    /** A run that has ended, as the API tells it. */
    JsonNode run(Map<String, Object> settings) {
        ResponseSpec accepted = post(organizer, api + "/runs", settings);
        accepted.expectStatus().isAccepted();
        String id = json(accepted).path("id").asString();
        Awaitility.await()
            .atMost(LONGEST_RUN)
            .untilAsserted(() -> assertThat(json(get(organizer, api + "/runs/" + id)).path("state").asString())
                .isIn("finished", "failed"));
        JsonNode run = json(get(organizer, api + "/runs/" + id));
        assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("finished");
        return run;
    }

    JsonNode discovered(long seed) {
        return run(Map.of("tracks", "discover", "trackCount", 3, "leastTalks", 2, "mostTalks", 6, "seconds", 5, "seed",
                seed));
    }

    String path(JsonNode run) {
        return api + "/runs/" + run.path("id").asString();
    }

    JsonNode result(JsonNode run) {
        return json(get(organizer, path(run) + "/result"));
    }

    void adopt(JsonNode run) {
        post(organizer, path(run) + "/adopt", Map.of()).expectStatus().isOk();
    }

    /** Room and start of each placed talk in a run's result. */
    Map<UUID, String> places(JsonNode run) {
        Map<UUID, String> places = new LinkedHashMap<>();
        result(run).path("placements")
            .forEach(place -> places.put(UUID.fromString(place.path("proposalId").asString()),
                    place.path("roomId").asString() + " " + place.path("startsAt").asString()));
        return places;
    }

    /** What people are told has changed since the schedule was settled. */
    List<String> drift() {
        JsonNode drift = json(get(organizer, api + "/schedule/drift"));
        List<String> changes = new ArrayList<>();
        drift.path(0).path("changes").forEach(change -> changes.add(change.asString()));
        return changes;
    }

    /** A page of the conference, without faults. */
    String page(String path) {
        ResponseSpec answer = http.get()
            .uri("/conferences/" + conference + path)
            .headers(organizer.browser("a-csrf-token-of-the-session"))
            .header("Accept", "text/html")
            .exchange();
        answer.expectStatus().isOk();
        String html = text(answer);
        assertThat(PageFaults.in(html)).as(path).isEmpty();
        return html;
    }

    UUID id(String title) {
        return Objects.requireNonNull(talks.get(title), title);
    }

    UUID speaker(UUID talk) {
        return Objects.requireNonNull(speakers.get(talk));
    }

    /** The entry of a list whose field has this value; a missing node where there is none. */
    static JsonNode named(JsonNode list, String field, String value) {
        for (JsonNode one : list) {
            if (one.path(field).asString("").equals(value)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }
}
