package org.trackweave.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import org.trackweave.events.ConferenceEvent.SpeakerAvailabilityChanged;
import org.trackweave.events.TimeSpan;

import static org.assertj.core.api.Assertions.assertThat;

/** Something changed after the schedule was settled: as few talks as possible move. */
class MendingIT extends ProgrammeStory {

    private JsonNode adopted = JSON.createObjectNode();

    @BeforeEach
    void aSettledSchedule() {
        twelveTalks();
        twoRooms();
        adopted = discovered(1);
        adopt(adopted);
        assertThat(drift()).isEmpty();
    }

    @Test
    void movesNothingWhenATalkWasWithdrawn() {
        withdraw("Django models, part 2");
        eventually(() -> assertThat(drift()).containsExactly("“Django models, part 2” was withdrawn or canceled."));
        assertThat(page("/schedule")).contains("1 thing changed", "Mend with least change");
        assertThat(page("/runs")).contains("1 thing changed");

        JsonNode mended = run(Map.of("mode", "repair", "seconds", 10));
        var expected = new HashMap<>(places(adopted));
        expected.remove(id("Django models, part 2"));
        assertThat(places(mended)).isEqualTo(expected);
        assertThat(json(get(organizer, path(mended) + "/changes")).path("canceled").path(0).path("title").asString())
            .isEqualTo("Django models, part 2");

        adopt(mended);
        assertThat(drift()).isEmpty();
        assertThat(page("/schedule")).doesNotContain("Mend with least change");
    }

    @Test
    void movesOnlyTheTalkWhoseSpeakerIsAwayAndAtMostOneThatMakesRoom() {
        UUID concerned = id("Statistics with NumPy, part 3");
        Instant start = start(concerned);
        away(concerned, 1, start);
        eventually(() -> assertThat(drift())
            .containsExactly("The times when a speaker can or likes to speak changed."));
        JsonNode view = json(get(organizer, api + "/schedule"));
        assertThat(view.path("clashes").toString()).contains("is away when \\\"Statistics with NumPy, part 3\\\"");

        assertThat(page("/weights")).as("also while a hard rule is broken").contains("What matters");

        JsonNode mended = run(Map.of("mode", "repair", "seconds", 10));
        assertThat(mended.path("clashes").asInt()).isZero();
        assertThat(mended.path("unplaced").asInt()).isZero();
        Set<UUID> moved = moved(mended);
        assertThat(moved).contains(concerned).hasSizeLessThanOrEqualTo(2);
        assertThat(page("/runs/" + mended.path("id").asString())).contains("mend the timetable",
                "Statistics with NumPy, part 3");
    }

    @Test
    void givesALateTalkAPlaceAndLeavesTheOthers() {
        UUID late = talk("A keynote that came late", "Sockets, once more.");
        eventually(() -> assertThat(drift()).containsExactly("“A keynote that came late” was accepted."));
        JsonNode mended = run(Map.of("mode", "repair", "seconds", 10));
        assertThat(mended.path("unplaced").asInt()).isZero();
        assertThat(moved(mended)).containsExactly(late);
    }

    @Test
    void dropsAnAvailabilityOlderThanTheOneItHas() {
        UUID concerned = id("Statistics with NumPy, part 3");
        Instant start = start(concerned);
        send(new SpeakerAvailabilityChanged(conference, speaker(concerned), 2, List.of(), List.of()));
        away(concerned, 1, start);
        away(id("Django models, part 1"), 1, Instant.parse("2011-03-13T12:00:00Z"));
        eventually(() -> assertThat(count("speaker_availability where conference_id = '" + conference + "'"))
            .isEqualTo(2));
        assertThat(count("speaker_availability where version = 2 and person_id = '" + speaker(concerned) + "'"))
            .isOne();
    }

    @Test
    void saysWhichRoomsAndTimeslotsChanged() {
        put(organizer, api + "/rooms",
                List.of(Map.of("name", "A", "capacity", 300), Map.of("name", "B", "capacity", 80)))
            .expectStatus()
            .isOk();
        assertThat(drift()).containsExactly("B has 80 seats now (100 before).");
        post(organizer, api + "/runs", Map.of("mode", "repair", "tracks", "discover")).expectStatus().isEqualTo(422);
    }

    private void away(UUID talk, long version, Instant start) {
        send(new SpeakerAvailabilityChanged(conference, speaker(talk), version,
                List.of(new TimeSpan(start, start.plus(Duration.ofMinutes(30)))), List.of()));
    }

    private Instant start(UUID talk) {
        return Instant.parse(Objects.requireNonNull(places(adopted).get(talk)).replaceAll(".* ", ""));
    }

    private Set<UUID> moved(JsonNode mended) {
        Map<UUID, String> before = places(adopted);
        Set<UUID> moved = new TreeSet<>();
        places(mended).forEach((talk, place) -> {
            if (!place.equals(before.get(talk))) {
                moved.add(talk);
            }
        });
        return moved;
    }
}
