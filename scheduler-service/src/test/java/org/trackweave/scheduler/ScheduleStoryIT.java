package org.trackweave.scheduler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import tools.jackson.databind.JsonNode;

import org.trackweave.events.Decision;
import org.trackweave.events.DecisionEvent.DecisionPublished;
import org.trackweave.events.ProposalEvent.ProposalWithdrawn;
import org.trackweave.events.ProposalState;
import org.trackweave.events.Topics;
import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** From accepted talks to a released schedule, as an organizer does it through the API. */
class ScheduleStoryIT extends SchedulerServer {

    private final TestToken organizer = TestTokens.organizer(conference);

    @Test
    void findsTracksAndATimetableInWhichNoTrackOverlaps() {
        List<UUID> talks = twelveTalks();
        rooms();
        JsonNode run = finished(Map.of("tracks", "discover", "trackCount", 3, "leastTalks", 2, "mostTalks", 6));

        assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("finished");
        assertThat(run.path("clashes").asInt()).isZero();
        assertThat(run.path("unplaced").asInt()).isZero();
        JsonNode result = json(get(organizer, api + "/runs/" + run.path("id").asString() + "/result"));
        assertThat(result.path("tracks").size()).isBetween(2, 3);
        assertNoTrackOverlaps(result.path("tracks"), result.path("placements"));
        assertThat(result.path("placements").size()).isEqualTo(talks.size());
        assertThat(events(Topics.RUNS, run.path("id").asString())).extracting(event -> event.path("version").asLong())
            .as("gapless and in order")
            .startsWith(1L, 2L)
            .isSorted()
            .doesNotHaveDuplicates();
    }

    @Test
    void releasesWhatWasAdoptedAndMovesTheProgrammeOn() {
        List<UUID> talks = twelveTalks();
        rooms();
        post(organizer, api + "/releases", Map.of("name", "too early")).expectStatus().isEqualTo(422);
        JsonNode run = finished(Map.of("tracks", "discover", "trackCount", 3, "leastTalks", 2, "mostTalks", 6));
        post(organizer, api + "/runs/" + run.path("id").asString() + "/adopt", Map.of()).expectStatus().isOk();

        JsonNode first = json(post(organizer, api + "/releases", Map.of()).expectStatus().isCreated());
        assertThat(first.path("name").asString()).isEqualTo("1.0");
        post(organizer, api + "/releases", Map.of("name", "1.0")).expectStatus().isEqualTo(422);

        UUID gone = talks.getFirst();
        send(new ProposalWithdrawn(conference, gone, 2,
                proposal("Withdrawn talk", "Gone.", List.of(), ProposalState.WITHDRAWN)));
        eventually(() -> assertThat(
                json(get(organizer, api + "/releases/preview")).path("changes").path("canceled").size())
            .isOne());
        post(organizer, api + "/releases", Map.of("name", "2.0")).expectStatus().isCreated();

        eventually(() -> assertThat(events(Topics.PROGRAMME, conference)).hasSize(2));
        List<JsonNode> programme = events(Topics.PROGRAMME, conference);
        assertThat(programme).extracting(event -> event.path("version").asLong()).containsExactly(1L, 2L);
        assertThat(programme.getFirst().path("placements").size()).isEqualTo(talks.size());
        assertThat(programme.getLast().path("placements").toString()).doesNotContain(gone.toString());
    }

    @Test
    void takesOverTheRunOfAWorkerThatDied() {
        twelveTalks();
        rooms();
        UUID run = UUID.randomUUID();
        jdbc.sql("""
                 insert into run (id, conference_id, version, state, settings, requested_by, requested_at, started_at,
                                  worker, leased_until)
                 values (:id, :c, 1, 'running', cast(:settings as jsonb), :id, now(), now(), 'a worker that died',
                         now() - interval '1 second')""")
            .param("id", run)
            .param("c", conference)
            .param("settings", """
                               {"tracks": "discover", "trackCount": 3, "leastTalks": 2, "mostTalks": 6, "seconds": 5,
                                "seed": 1}""")
            .update();
        eventually(() -> assertThat(state(run.toString())).isEqualTo("finished"));
    }

    @Test
    void saysWhatIsMissingAndWhichFieldIsWrong() {
        JsonNode empty = finished(Map.of());
        assertThat(empty.path("state").asString()).isEqualTo("failed");
        assertThat(empty.path("reason").asString()).contains("no accepted talk");

        ResponseSpec refused = post(organizer, api + "/runs", Map.of("trackCount", 0, "seconds", 0));
        refused.expectStatus().isEqualTo(422);
        assertThat(text(refused)).contains("trackCount", "seconds");
        put(organizer, api + "/rooms", List.of(Map.of("name", "A", "capacity", 10))).expectStatus().isOk();
        ResponseSpec overlapping = put(organizer, api + "/timeslots",
                List.of(Map.of("room", "A", "startsAt", "2011-03-11T10:00", "minutes", 30),
                        Map.of("room", "A", "startsAt", "2011-03-11T10:20", "minutes", 30)));
        overlapping.expectStatus().isEqualTo(422);
        assertThat(text(overlapping)).contains("overlaps");
    }

    @Test
    void isForOrganizersOfThisConferenceOnly() {
        for (String path : List.of("/runs", "/rooms", "/timeslots", "/tracks", "/schedule", "/releases")) {
            get(organizer, api + path).expectStatus().isOk();
            get(TestTokens.reviewer(conference), api + path).expectStatus().isForbidden();
            get(TestTokens.organizer("another"), api + path).expectStatus().isForbidden();
            http.get().uri(api + path).exchange().expectStatus().isUnauthorized();
        }
    }

    @Test
    void ignoresADecisionThatCameLate() {
        UUID talk = accepted("Ten Years of Twisted", "An event loop and its history.");
        send(new DecisionPublished(conference, talk, 3, Decision.REJECTED, null));
        eventually(() -> assertThat(count("talk where decision = 'rejected' and proposal_id = '" + talk + "'"))
            .isOne());
        send(new DecisionPublished(conference, talk, 2, Decision.ACCEPTED, null));
        UUID marker = accepted("A marker", "Sent later; when it is there, the late one was handled.");
        eventually(() -> assertThat(count("talk where proposal_id = '" + marker + "'")).isOne());
        assertThat(count("talk where decision = 'rejected' and proposal_id = '" + talk + "'")).isOne();
    }

    private List<UUID> twelveTalks() {
        List<UUID> talks = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            talks.add(accepted("Sockets and event loops, part " + i,
                    "Asynchronous networking with sockets, coroutines and an event loop for many connections.",
                    "networking", "concurrency"));
            talks.add(accepted("Django models, part " + i,
                    "Web applications with Django: models, templates, views, forms and the admin.", "django", "web"));
            talks.add(accepted("Statistics with NumPy, part " + i,
                    "Scientific computing: arrays, linear algebra, statistics and machine learning.", "science"));
        }
        return talks;
    }

    /** Two rooms, the second staggered by ten minutes: eight times each. */
    private void rooms() {
        put(organizer, api + "/rooms",
                List.of(Map.of("name", "A", "capacity", 300), Map.of("name", "B", "capacity", 100)))
            .expectStatus()
            .isOk();
        List<Map<String, Object>> slots = new ArrayList<>();
        for (int hour = 9; hour < 17; hour++) {
            slots.add(Map.of("room", "A", "startsAt", "2011-03-11T%02d:00".formatted(hour), "minutes", 30));
            slots.add(Map.of("room", "B", "startsAt", "2011-03-11T%02d:10".formatted(hour), "minutes", 30));
        }
        put(organizer, api + "/timeslots", slots).expectStatus().isOk();
    }

    private JsonNode finished(Map<String, Object> settings) {
        ResponseSpec accepted = post(organizer, api + "/runs", settings);
        accepted.expectStatus().isAccepted().expectHeader().exists("Location");
        String id = json(accepted).path("id").asString();
        eventually(() -> assertThat(state(id)).isIn("finished", "failed"));
        return json(get(organizer, api + "/runs/" + id));
    }

    private String state(String run) {
        return json(get(organizer, api + "/runs/" + run)).path("state").asString();
    }

    private static void assertNoTrackOverlaps(JsonNode tracks, JsonNode placements) {
        for (JsonNode track : tracks) {
            Set<String> members = new HashSet<>();
            track.path("members").forEach(member -> members.add(member.path("proposalId").asString()));
            List<JsonNode> places = new ArrayList<>();
            placements.forEach(place -> {
                if (members.contains(place.path("proposalId").asString())) {
                    places.add(place);
                }
            });
            for (JsonNode one : places) {
                for (JsonNode other : places) {
                    boolean overlap = one.path("startsAt").asString().compareTo(other.path("endsAt").asString()) < 0
                            && other.path("startsAt").asString().compareTo(one.path("endsAt").asString()) < 0;
                    assertThat(one == other || !overlap).as("%s and %s", one, other).isTrue();
                }
            }
        }
    }
}
