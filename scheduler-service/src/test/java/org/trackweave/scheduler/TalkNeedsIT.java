package org.trackweave.scheduler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import tools.jackson.databind.JsonNode;

import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Organizers say what talks need of their rooms, and everything that places talks respects it. */
class TalkNeedsIT extends ProgrammeStory {

    private static final String RECORDED = "Django models, part 1";
    private static final String LARGE = "Statistics with NumPy, part 2";

    @BeforeEach
    void twelveTalksAndTwoRooms() {
        twelveTalks();
        twoRooms();
        put(organizer, api + "/rooms",
                List.of(Map.of("name", "A", "capacity", 300, "features", List.of("recording", "stage")),
                        Map.of("name", "B", "capacity", 100, "features", List.of("step-free"))))
            .expectStatus()
            .isOk();
    }

    @Test
    void areNothingUntilSomebodySaysThemAndChangeFromTheVersionThatWasSeenOnly() {
        ResponseSpec first = get(organizer, needs(RECORDED));
        first.expectStatus().isOk().expectHeader().valueEquals("ETag", "\"0\"");
        JsonNode nothing = json(first);
        assertThat(nothing.path("choices").valueStream().map(JsonNode::asString))
            .containsExactly("recording", "stage", "step-free");
        assertThat(nothing.path("suitable").size()).isEqualTo(2);

        ResponseSpec said = state(RECORDED, "\"0\"", Map.of("features", List.of(" Recording "), "seats", 200));
        said.expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        assertThat(json(said).path("suitable").valueStream().map(JsonNode::asString)).containsExactly("A");
        state(RECORDED, "\"0\"", Map.of()).expectStatus().isEqualTo(412);
        state(RECORDED, null, Map.of()).expectStatus().isEqualTo(428);

        JsonNode all = json(get(organizer, api + "/schedule/needs"));
        assertThat(all.size()).isEqualTo(12);
        assertThat(all.path(0).path("title").asString()).isEqualTo(RECORDED);
        assertThat(all.path(0).path("needs").path("seats").asInt()).isEqualTo(200);
        assertThat(page("/schedule/needs")).contains(RECORDED, "recording and at least 200 seats");
    }

    @Test
    void nameTheFieldAtFault() {
        ResponseSpec refused = state(RECORDED, "\"0\"",
                Map.of("features", List.of("stage", "hologram"), "seats", 301));
        refused.expectStatus().isEqualTo(422);
        assertThat(text(refused)).contains("features[1]", "hologram", "step-free", "\"seats\"", "A, has 300")
            .doesNotContain("features[0]");
        state(RECORDED, "\"0\"", Map.of("seats", -1)).expectStatus().isEqualTo(422);
        var empty = new ArrayList<@Nullable String>();
        empty.add(null);
        state(RECORDED, "\"0\"", Map.of("features", empty)).expectStatus().isEqualTo(422);
        assertThat(json(get(organizer, needs(RECORDED))).path("version").asLong()).isZero();
    }

    @Test
    void areForOrganizersOfThisConferenceAndAcceptedTalksOnly() {
        get(TestTokens.reviewer(conference), needs(RECORDED)).expectStatus().isForbidden();
        get(TestTokens.organizer("another"), api + "/schedule/needs").expectStatus().isForbidden();
        get(organizer, api + "/schedule/talks/" + UUID.randomUUID() + "/needs").expectStatus().isNotFound();
    }

    @Test
    void areRespectedByARun() {
        List<String> recorded = talks.keySet().stream().filter(title -> title.startsWith("Django")).toList();
        recorded.forEach(title -> said(title, Map.of("features", List.of("recording"))));
        said(LARGE, Map.of("seats", 101));
        said("Statistics with NumPy, part 1", Map.of("features", List.of("step-free")));

        JsonNode run = discovered(1);

        String large = room("A");
        Map<UUID, String> places = places(run);
        assertThat(places).hasSize(12);
        recorded.forEach(title -> assertThat(places.get(id(title))).as(title).startsWith(large));
        assertThat(places.get(id(LARGE))).startsWith(large);
        assertThat(places.get(id("Statistics with NumPy, part 1"))).startsWith(room("B"));
        assertThat(result(run).path("clashes").size()).isZero();
    }

    @Test
    void areExplainedWhereNoRoomMeetsThem() {
        said(RECORDED, Map.of("features", List.of("recording", "step-free")));
        assertThat(page("/schedule/talks/" + id(RECORDED))).contains("No room has all of this");
        assertThat(page("/schedule/needs")).contains("no room");

        JsonNode run = discovered(1);

        assertThat(run.path("unplaced").asInt()).isOne();
        assertThat(result(run).path("impossible").path("waysOut").valueStream().map(JsonNode::asString))
            .anySatisfy(words -> assertThat(words).contains(RECORDED, "recording and step-free"));
    }

    @Test
    void keepAScheduleThatDoesNotMeetThemFromBeingReleased() {
        place(RECORDED, slot("B"));
        assertThat(json(get(organizer, api + "/releases/preview")).path("releasable").asBoolean()).isTrue();
        said(RECORDED, Map.of("features", List.of("recording"), "seats", 150));

        JsonNode view = json(get(organizer, api + "/schedule"));
        assertThat(view.path("clashes").valueStream().map(JsonNode::asString)).satisfiesExactly(
                lacks -> assertThat(lacks).startsWith("\"Django models, part 1\" needs recording, which B"),
                small -> assertThat(small).isEqualTo("\"Django models, part 1\" needs 150 seats, B has 100."));
        JsonNode checks = json(get(organizer, api + "/releases/preview")).path("checks");
        for (Rule rule : List.of(Rule.ROOM_UNSUITABLE, Rule.ROOM_TOO_SMALL)) {
            assertThat(named(checks, "rule", rule.name()).path("clashes").size()).as(rule.name()).isOne();
        }
        ResponseSpec refused = post(organizer, api + "/releases", Map.of());
        refused.expectStatus().isEqualTo(409);
        assertThat(text(refused)).contains("needs recording");
        assertThat(page("/schedule/talks/" + id(RECORDED))).contains("needs recording, which B");

        JsonNode choices = json(get(organizer, api + "/schedule/talks/" + id(RECORDED) + "/alternatives"))
            .path("choices");
        choices.forEach(choice -> assertThat(choice.path("clashes").isEmpty()).as(choice.toString())
            .isEqualTo(choice.path("where").asString().startsWith("A,")));
        place(RECORDED, slot("A"));
        post(organizer, api + "/releases", Map.of()).expectStatus().isCreated();
    }

    @Test
    void areToldAsAChangeSinceTheLastReleaseAndSoIsARoomThatOffersLess() {
        said(RECORDED, Map.of("features", List.of("recording")));
        place(RECORDED, slot("A"));
        post(organizer, api + "/releases", Map.of()).expectStatus().isCreated();
        said(LARGE, Map.of("seats", 200));
        put(organizer, api + "/rooms",
                List.of(Map.of("name", "A", "capacity", 300, "features", List.of("stage", "piano")),
                        Map.of("name", "B", "capacity", 100, "features", List.of("step-free"))))
            .expectStatus()
            .isOk();

        assertThat(drift()).containsExactlyInAnyOrder(
                "“%s” needs at least 200 seats now (nothing in particular before).".formatted(LARGE),
                "A does not offer recording any more.");
        state(RECORDED, "\"1\"", Map.of("features", List.of("recording", "piano")))
            .expectStatus()
            .isOk();
    }

    private void said(String title, Map<String, Object> needed) {
        state(title, "*", needed).expectStatus().isOk();
    }

    private ResponseSpec state(String title, @Nullable String ifMatch, Map<String, ?> needed) {
        var request = http.put()
            .uri(needs(title))
            .headers(organizer)
            .contentType(MediaType.APPLICATION_JSON)
            .body(JSON.writeValueAsString(new HashMap<>(needed)));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }

    private void place(String title, UUID timeslot) {
        http.post()
            .uri(api + "/schedule/talks/" + id(title) + "/place")
            .headers(organizer)
            .header("If-Match", "*")
            .contentType(MediaType.APPLICATION_JSON)
            .body(JSON.writeValueAsString(Map.of("timeslot", timeslot)))
            .exchange()
            .expectStatus()
            .isOk();
    }

    private String needs(String title) {
        return api + "/schedule/talks/" + id(title) + "/needs";
    }

    private String room(String name) {
        return jdbc.sql("select cast(id as text) from room where conference_id = :c and name = :name")
            .param("c", conference)
            .param("name", name)
            .query(String.class)
            .single();
    }

    /** The first timeslot of a room. */
    private UUID slot(String room) {
        return jdbc.sql("select id from timeslot where room_id = cast(:room as uuid) order by starts_at limit 1")
            .param("room", room(room))
            .query(UUID.class)
            .single();
    }
}
