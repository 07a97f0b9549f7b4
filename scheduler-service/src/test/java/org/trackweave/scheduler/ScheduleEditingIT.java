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

import org.trackweave.events.ProposalEvent.ProposalWithdrawn;
import org.trackweave.events.ProposalState;
import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Organizers change the working schedule by hand, through the API. */
class ScheduleEditingIT extends SchedulerServer {

    private final TestToken organizer = TestTokens.organizer(conference);
    private final String schedule = api + "/schedule";
    private UUID first = UUID.randomUUID();
    private UUID second = UUID.randomUUID();

    @BeforeEach
    void twoTalksAndTwoRooms() {
        first = accepted("Ten Years of Twisted", "An event loop and its history.");
        second = accepted("Jython Concurrency", "Threads without a lock.");
        put(organizer, api + "/rooms",
                List.of(Map.of("name", "A", "capacity", 300, "features", List.of("Recording", " step-free ")),
                        Map.of("name", "B", "capacity", 100, "place", "Annex")))
            .expectStatus()
            .isOk();
        List<Map<String, Object>> slots = new ArrayList<>();
        for (int hour = 9; hour < 13; hour++) {
            slots.add(Map.of("room", "A", "startsAt", "2011-03-11T%02d:00".formatted(hour), "minutes", 30));
            slots.add(Map.of("room", "B", "startsAt", "2011-03-11T%02d:10".formatted(hour), "minutes", 30));
        }
        put(organizer, api + "/timeslots", slots).expectStatus().isOk();
    }

    @Test
    void placesMovesSwapsAndPutsAside() {
        JsonNode placed = done(edit(first, "place", 0, Map.of("timeslot", cell("A", "09:00"))));
        assertThat(placed.path("version").asLong()).isOne();
        assertThat(placed.path("cards").path(0).path("time").asString()).isEqualTo("09:00–09:30");
        done(edit(second, "place", 1, Map.of("timeslot", cell("B", "10:10"))));
        done(edit(first, "place", 2, Map.of("timeslot", cell("A", "11:00"))));
        assertThat(places()).containsEntry(first, "11:00–11:30 A").containsEntry(second, "10:10–10:40 B");

        JsonNode swapped = done(edit(first, "swap", 3, Map.of("with", second)));
        assertThat(swapped.path("cards").size()).isEqualTo(2);
        assertThat(places()).containsEntry(first, "10:10–10:40 B").containsEntry(second, "11:00–11:30 A");

        JsonNode aside = done(edit(first, "unplace", 4, null));
        assertThat(aside.path("summary").path("unplaced").asInt()).isOne();
        assertThat(aside.path("cards").path(0).path("cell").isNull()).isTrue();
        assertThat(places()).containsOnlyKeys(second);
        assertThat(done(edit(first, "swap", 5, Map.of("with", second))).path("summary").path("placed").asInt()).isOne();
        assertThat(places()).as("the one from the tray takes the place").containsOnlyKeys(first);
    }

    @Test
    void tellsCheaplyWhetherSomebodyChangedIt() {
        unlessStill(0).expectStatus().isNotModified().expectHeader().valueEquals("ETag", "\"0\"");
        done(edit(first, "place", 0, Map.of("timeslot", cell("A", "09:00"))));
        unlessStill(0).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        unlessStill(1).expectStatus().isNotModified();
    }

    @Test
    void allowsAClashInTheWorkingScheduleButNotInARelease() {
        done(edit(first, "place", 0, Map.of("timeslot", cell("A", "09:00"))));
        JsonNode clashing = done(edit(second, "place", 1, Map.of("timeslot", cell("A", "09:00"))));

        assertThat(clashing.path("effects").path("clashes").size()).isOne();
        assertThat(clashing.path("effects").path("clashes").path(0).asString()).contains("both in A");
        assertThat(clashing.path("cards").size()).as("both are drawn anew, side by side").isEqualTo(2);
        post(organizer, api + "/releases", Map.of()).expectStatus().isEqualTo(409);

        JsonNode mended = done(edit(second, "place", 2, Map.of("timeslot", cell("B", "10:10"))));
        assertThat(mended.path("effects").path("clashesGone").size()).isOne();
        assertThat(mended.path("summary").path("clashes").size()).isZero();
        post(organizer, api + "/releases", Map.of()).expectStatus().isCreated();
    }

    @Test
    void tellsTheSlowerOfTwoOrganizersWhatTheOtherDid() {
        done(edit(first, "place", 0, Map.of("timeslot", cell("A", "09:00"))));

        ResponseSpec late = edit(second, "place", 0, Map.of("timeslot", cell("B", "10:10")));
        late.expectStatus().isEqualTo(412);
        JsonNode problem = json(late);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/stale");
        assertThat(problem.path("version").asLong()).isOne();
        assertThat(problem.path("changes").path(0).asString()).contains("Ten Years of Twisted")
            .contains("A, Fri 11 Mar");
        assertThat(places()).containsOnlyKeys(first);

        http.post()
            .uri(schedule + "/undo")
            .headers(organizer)
            .exchange()
            .expectStatus()
            .isEqualTo(428);
    }

    @Test
    void takesBackOneChangeAfterTheOther() {
        done(edit(first, "place", 0, Map.of("timeslot", cell("A", "09:00"))));
        done(edit(first, "pin", 1, null));
        done(edit(second, "place", 2, Map.of("timeslot", cell("B", "10:10"))));
        done(edit(second, "unplace", 3, null));

        assertThat(done(undo(4)).path("done").asString()).contains("Jython Concurrency");
        assertThat(places()).containsEntry(second, "10:10–10:40 B");
        JsonNode back = done(undo(5));
        assertThat(places()).containsOnlyKeys(first);
        assertThat(back.path("summary").path("undo").asString()).contains("pinned");
        done(undo(6));
        assertThat(done(undo(7)).path("summary").path("undo").isNull()).isTrue();
        assertThat(places()).isEmpty();
        undo(8).expectStatus().isEqualTo(409);
    }

    @Test
    void leavesAPinnedTalkWhereItIs() {
        done(edit(first, "place", 0, Map.of("timeslot", cell("A", "09:00"))));
        edit(second, "pin", 1, null).expectStatus().isEqualTo(409);
        done(edit(first, "pin", 1, null));

        ResponseSpec moved = edit(first, "place", 2, Map.of("timeslot", cell("A", "10:00")));
        moved.expectStatus().isEqualTo(409);
        assertThat(text(moved)).contains("talk-pinned");
        edit(second, "swap", 2, Map.of("with", first)).expectStatus().isEqualTo(409);
        edit(first, "unplace", 2, null).expectStatus().isEqualTo(409);
        done(edit(first, "unpin", 2, null));
        done(edit(first, "place", 3, Map.of("timeslot", cell("A", "10:00"))));
    }

    @Test
    void plansARunAroundPinsAndBreaksAndTakesItsAdoptionBack() {
        put(organizer, api + "/rooms/blockers",
                List.of(Map.of("name", "Keynote", "startsAt", "2011-03-11T09:00", "endsAt", "2011-03-11T11:00"),
                        Map.of("name", "Closed", "room", "B", "startsAt", "2011-03-11T00:00", "endsAt",
                                "2011-03-12T00:00")))
            .expectStatus()
            .isOk();
        done(edit(first, "place", 0, Map.of("timeslot", cell("A", "12:00"))));
        done(edit(first, "pin", 1, null));

        String run = json(post(organizer, api + "/runs", Map.of("tracks", "keep", "seconds", 5))).path("id").asString();
        eventually(() -> assertThat(json(get(organizer, api + "/runs/" + run)).path("state").asString())
            .isEqualTo("finished"));
        post(organizer, api + "/runs/" + run + "/adopt", Map.of()).expectStatus().isOk();

        assertThat(places()).as("the only other time that is not blocked")
            .containsEntry(first, "12:00–12:30 A")
            .containsEntry(second, "11:00–11:30 A");
        assertThat(count("placement where pinned and proposal_id = '" + first + "'")).isOne();
        done(undo(version()));
        assertThat(places()).containsOnlyKeys(first);
    }

    @Test
    void saysWhatEveryOtherTimeslotWouldCost() {
        done(edit(first, "place", 0, Map.of("timeslot", cell("A", "09:00"))));
        done(edit(second, "place", 1, Map.of("timeslot", cell("A", "10:00"))));
        done(edit(second, "pin", 2, null));
        put(organizer, api + "/rooms/blockers",
                List.of(Map.of("name", "Lunch", "startsAt", "2011-03-11T12:00", "endsAt", "2011-03-11T13:00")))
            .expectStatus()
            .isOk();

        JsonNode choices = json(get(organizer, schedule + "/talks/" + first + "/alternatives"));

        assertThat(choices.path("choices").size()).isEqualTo(7);
        assertThat(choices.path("cell").asString()).isEqualTo(cell("A", "09:00").toString());
        JsonNode taken = choice(choices, cell("A", "10:00"));
        assertThat(taken.path("swap").path("title").asString()).isEqualTo("Jython Concurrency");
        assertThat(taken.path("held").asBoolean()).isTrue();
        JsonNode lunch = choice(choices, cell("A", "12:00"));
        assertThat(lunch.path("clashes").path(0).asString()).contains("cannot be used");
        assertThat(choice(choices, cell("B", "09:10")).path("clashes").size()).isZero();
        JsonNode reasons = json(
                get(organizer, schedule + "/talks/" + first + "/alternatives/" + cell("B", "09:10")));
        assertThat(reasons.path("choice")).isEqualTo(choice(choices, cell("B", "09:10")));

        JsonNode during = done(edit(first, "place", 3, Map.of("timeslot", cell("A", "12:00"))));
        assertThat(during.path("effects").path("clashes").path(0).asString()).contains("cannot be used");
        JsonNode back = done(edit(first, "place", 4, Map.of("timeslot", cell("A", "09:00"))));
        assertThat(back.path("effects").path("clashesGone").size()).isOne();
        get(organizer, schedule + "/talks/" + UUID.randomUUID() + "/alternatives").expectStatus().isNotFound();
    }

    @Test
    void knowsNoTalkThatWasWithdrawnAndNoTimeslotThatIsGone() {
        edit(first, "place", 0, Map.of("timeslot", UUID.randomUUID())).expectStatus().isNotFound();
        send(new ProposalWithdrawn(conference, second, 2,
                proposal("Jython Concurrency", "Gone.", List.of(), ProposalState.WITHDRAWN)));
        UUID free = cell("A", "09:00");
        eventually(() -> edit(second, "place", version(), Map.of("timeslot", free)).expectStatus().isNotFound());
    }

    @Test
    void marksATalkWhoseTimeslotIsGone() {
        done(edit(first, "place", 0, Map.of("timeslot", cell("A", "09:00"))));
        put(organizer, api + "/timeslots", List.of(Map.of("room", "A", "startsAt", "2011-03-11T15:00", "minutes", 30)))
            .expectStatus()
            .isOk();

        JsonNode view = json(get(organizer, schedule).expectStatus().isOk());
        assertThat(view.path("clashes").path(0).asString()).contains("no timeslot");
        done(edit(first, "place", 1, Map.of("timeslot", cell("A", "15:00"))));
        assertThat(json(get(organizer, schedule)).path("clashes").size()).isZero();
    }

    @Test
    void isForOrganizersOnly() {
        TestToken reviewer = TestTokens.reviewer(conference);
        for (String path : List.of("/talks/" + first + "/place", "/talks/" + first + "/pin", "/undo")) {
            post(reviewer, schedule + path, Map.of()).expectStatus().isForbidden();
        }
        get(reviewer, schedule + "/talks/" + first + "/alternatives").expectStatus().isForbidden();
    }

    private ResponseSpec unlessStill(int version) {
        return http.get()
            .uri(schedule)
            .headers(organizer)
            .header("If-None-Match", "\"" + version + "\"")
            .exchange();
    }

    private ResponseSpec edit(UUID talk, String what, long seen, @Nullable Object body) {
        return http.post()
            .uri(schedule + "/talks/" + talk + "/" + what)
            .headers(organizer)
            .header("If-Match", "\"" + seen + "\"")
            .contentType(MediaType.APPLICATION_JSON)
            .body(body == null ? "{}" : JSON.writeValueAsString(body))
            .exchange();
    }

    private ResponseSpec undo(long seen) {
        return http.post().uri(schedule + "/undo").headers(organizer).header("If-Match", "\"" + seen + "\"").exchange();
    }

    private static JsonNode done(ResponseSpec answer) {
        return json(answer.expectStatus().isOk());
    }

    private long version() {
        return json(get(organizer, schedule)).path("version").asLong();
    }

    private UUID cell(String room, String start) {
        return jdbc.sql("""
                        select t.id from timeslot t join room r on r.id = t.room_id where t.conference_id = :c
                        and r.name = :room and t.starts_at = cast(:at as timestamp) at time zone 'America/New_York'""")
            .param("c", conference)
            .param("room", room)
            .param("at", "2011-03-11T" + start)
            .query(UUID.class)
            .single();
    }

    private static JsonNode choice(JsonNode choices, UUID cell) {
        for (JsonNode choice : choices.path("choices")) {
            if (choice.path("cell").asString().equals(cell.toString())) {
                return choice;
            }
        }
        throw new AssertionError("no choice for " + cell + " in " + choices);
    }

    private Map<UUID, String> places() {
        Map<UUID, String> places = new HashMap<>();
        json(get(organizer, schedule)).path("timetable").path("days").forEach(day -> day.path("slots").forEach(slot -> {
            if (!slot.path("talk").isNull()) {
                places.put(UUID.fromString(slot.path("talk").path("proposalId").asString()),
                        slot.path("time").asString() + " " + slot.path("roomName").asString());
            }
        }));
        return places;
    }
}
