package org.trackweave.scheduler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import tools.jackson.databind.JsonNode;

import org.trackweave.events.Topics;
import org.trackweave.scheduler.timetable.Rule;

import static org.assertj.core.api.Assertions.assertThat;

/** Proving, publishing, going back. */
class ReleasesIT extends ProgrammeStory {

    @Test
    void provesEveryHardRuleAndCountsWhoGetsMail() {
        scheduled();
        JsonNode preview = json(get(organizer, api + "/releases/preview"));
        for (Rule rule : Rule.values()) {
            JsonNode check = named(preview.path("checks"), "rule", rule.name());
            assertThat(check.isMissingNode()).as(rule.name()).isNotEqualTo(rule.kind() == Rule.Kind.HARD);
            if (!check.isMissingNode()) {
                assertThat(check.path("holds").asBoolean()).as(rule.name()).isTrue();
            }
        }
        assertThat(preview.path("mails").asInt()).isEqualTo(12);
        assertThat(page("/releases")).contains("12 speakers get mail", "Hard rules, proved");

        post(organizer, api + "/releases", Map.of()).expectStatus().isCreated();
        JsonNode nothing = json(get(organizer, api + "/releases/preview"));
        assertThat(nothing.path("mails").asInt()).isZero();
        assertThat(nothing.path("placed").asInt()).isEqualTo(12);
        assertThat(nothing.path("releasable").asBoolean()).isTrue();
        assertThat(nothing.path("told").path("added").size()).isZero();
        assertThat(page("/releases")).contains("No talk is new, moved or gone", "12 new");
    }

    @Test
    void goesBackToAnEarlierReleaseWithoutTheTalksThatWereWithdrawnSince() {
        JsonNode first = scheduled();
        post(organizer, api + "/releases", Map.of()).expectStatus().isCreated();
        UUID gone = withdraw("Statistics with NumPy, part 4");
        eventually(() -> assertThat(drift()).hasSize(1));
        JsonNode second = run(Map.of("tracks", "discover", "trackCount", 2, "leastTalks", 2, "mostTalks", 8, "seconds",
                5));
        adopt(second);
        post(organizer, api + "/releases", Map.of("name", "Second")).expectStatus().isCreated();

        post(organizer, api + "/releases/7/roll-back", Map.of()).expectStatus().isNotFound();
        assertThat(page("/releases/1/roll-back")).contains("Go back to 1.0", "Also make it the schedule");
        JsonNode back = json(post(organizer, api + "/releases/1/roll-back", Map.of("name", "Back", "working", true))
            .expectStatus()
            .isCreated());
        Map<UUID, String> expected = new HashMap<>(places(first));
        expected.remove(gone);
        assertThat(placesOf(back.path("programme").path("placements"))).isEqualTo(expected);
        JsonNode told = json(get(organizer, api + "/releases/preview")).path("told");
        assertThat(told.path("moved").size() + told.path("added").size() + told.path("canceled").size())
            .as("the working schedule went back too")
            .isZero();
        eventually(() -> assertThat(events(Topics.PROGRAMME, conference))
            .extracting(event -> event.path("version").asLong() + " " + event.path("release").asString())
            .containsExactly("1 1.0", "2 Second", "3 Back"));
    }

    @Test
    void refusesToGoBackToTimesThatAreGone() {
        scheduled();
        post(organizer, api + "/releases", Map.of()).expectStatus().isCreated();
        List<Map<String, Object>> later = new ArrayList<>();
        for (int hour = 9; hour < 23; hour++) {
            later.add(Map.of("room", "A", "startsAt", "2011-03-12T%02d:00".formatted(hour), "minutes", 30));
        }
        put(organizer, api + "/timeslots", later).expectStatus().isOk();
        ResponseSpec refused = post(organizer, api + "/releases/1/roll-back", Map.of("name", "Back"));
        refused.expectStatus().isEqualTo(409);
        assertThat(text(refused)).contains("no timeslot any more");
        assertThat(page("/releases/1/roll-back")).contains("Cannot be released");
    }

    @Test
    void publishesTracksBeforeThereIsATimetable() {
        post(organizer, api + "/releases/tracks", Map.of()).expectStatus().isEqualTo(409);
        scheduled();
        post(organizer, api + "/releases/tracks", Map.of()).expectStatus().isNoContent();
        post(organizer, api + "/releases", Map.of()).expectStatus().isCreated();
        eventually(() -> assertThat(events(Topics.PROGRAMME, conference)).hasSize(2));
        List<JsonNode> programme = events(Topics.PROGRAMME, conference);
        assertThat(programme).extracting(event -> event.path("type").asString())
            .containsExactly("programme.tracks-published.v1", "programme.schedule-released.v1");
        assertThat(programme).extracting(event -> event.path("version").asLong()).containsExactly(1L, 2L);
        assertThat(programme.getFirst().path("tracks")).isEqualTo(programme.getLast().path("tracks"));
    }

    private JsonNode scheduled() {
        twelveTalks();
        twoRooms();
        JsonNode run = discovered(1);
        adopt(run);
        return run;
    }

    private static Map<UUID, String> placesOf(JsonNode placements) {
        Map<UUID, String> places = new HashMap<>();
        placements.forEach(place -> places.put(UUID.fromString(place.path("proposalId").asString()),
                place.path("roomId").asString() + " " + place.path("startsAt").asString()));
        return places;
    }
}
