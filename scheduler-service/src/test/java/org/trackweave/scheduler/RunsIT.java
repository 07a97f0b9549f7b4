package org.trackweave.scheduler;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import org.trackweave.events.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/** Looking at runs: what one would change, why it scores as it does, and several side by side. */
class RunsIT extends ProgrammeStory {

    @Test
    void saysWhatAdoptingWouldChangeAndAfterwardsWhatItChanged() {
        twelveTalks();
        twoRooms();
        JsonNode first = discovered(1);
        JsonNode changes = json(get(organizer, path(first) + "/changes"));
        assertThat(changes.path("added").size()).isEqualTo(12);
        assertThat(changes.path("moved").size()).isZero();
        assertThat(changes.path("added").path(0).path("words").asString())
            .as("in the conference's zone")
            .matches("is new: Fri \\d\\d:00, [AB]");
        JsonNode inTracks = changes.path("tracks");
        assertThat(inTracks.path("tracks").size()).as("all are new").isEqualTo(result(first).path("tracks").size());
        assertThat(inTracks.path("summary").asString()).startsWith("tracks: ").contains("from none into one");
        assertThat(page("/runs/" + first.path("id").asString())).contains("In the virtual tracks: ", "from no track");

        adopt(first);
        assertThat(json(get(organizer, path(first) + "/changes")).path("added").size())
            .as("told against what the run started from")
            .isEqualTo(12);
        assertThat(json(get(organizer, path(first) + "/changes")).path("tracks")).isEqualTo(inTracks);
        JsonNode second = discovered(1);
        assertThat(json(get(organizer, path(second) + "/changes")).path("moved").size())
            .as("the same input and seed change nothing")
            .isZero();
        JsonNode mended = run(Map.of("mode", "repair", "seconds", 5));
        assertThat(json(get(organizer, path(mended) + "/changes")).path("moved").size())
            .as("there is nothing to mend")
            .isZero();

        JsonNode other = run(Map.of("tracks", "keep", "seed", 7, "seconds", 5));
        JsonNode told = json(get(organizer, path(other) + "/changes"));
        assertThat(page("/runs/" + other.path("id").asString())).contains("The virtual tracks stay as they are.");
        assertThat(told.path("moved")).allSatisfy(move -> assertThat(move.path("words").asString())
            .matches("moves from .* to .*"));
        assertThat(page("/runs/" + other.path("id").asString())).contains("What adopting it would change");
    }

    /** A timetable that needs no mending is found at once; then the search goes on in vain. */
    @Test
    void tellsTheBestSoFarWhileTheSearchGoesOnInVain() {
        twelveTalks();
        twoRooms();
        adopt(discovered(1));
        JsonNode mending = json(post(organizer, api + "/runs", Map.of("mode", "repair", "seconds", 3600)));
        try {
            Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
                JsonNode now = json(get(organizer, path(mending)));
                assertThat(now.path("state").asString()).isEqualTo("running");
                assertThat(now.path("score").asString()).startsWith("0 hard / 0 medium");
            });
            assertThat(page("/runs/" + mending.path("id").asString())).contains("The best timetable so far, over time");
        } finally {
            post(organizer, path(mending) + "/cancel", Map.of()).expectStatus().is2xxSuccessful();
        }
    }

    @Test
    void explainsTheScoreRuleByRuleTheWorstFirst() {
        twelveTalks();
        twoRooms();
        JsonNode run = discovered(1);
        List<JsonNode> rules = result(run).path("rules").valueStream().toList();
        assertThat(rules).isNotEmpty();
        assertThat(rules).extracting(rule -> rule.path("points").asLong()).isSorted();
        assertThat(rules.stream().mapToLong(rule -> rule.path("points").asLong()).sum())
            .as("the rules add up to the score")
            .isEqualTo(Long.parseLong(run.path("score").asString().replaceAll(".*/ (-?\\d+) soft", "$1")));
        String html = page("/runs/" + run.path("id").asString());
        assertThat(html).contains("What it is not good at", "The best timetable so far, over time", "est after");
        assertThat(page("/runs")).contains("Compare the chosen ones");
    }

    @Test
    void putsRunsSideBySide() {
        twelveTalks();
        twoRooms();
        JsonNode one = discovered(1);
        JsonNode same = discovered(1);
        assertThat(same.path("inputHash").asString()).isEqualTo(one.path("inputHash").asString());
        assertThat(result(one).path("reproducible").asBoolean()).isTrue();
        assertThat(result(same).path("again").asString()).contains("gives the same");
        assertThat(places(same)).hasSize(12).isEqualTo(places(one));
        String ids = "?run=" + one.path("id").asString() + "&run=" + same.path("id").asString();
        JsonNode comparison = json(get(organizer, api + "/runs/compare" + ids));
        assertThat(comparison.path("runs").size()).isEqualTo(2);
        assertThat(comparison.path("talks").size()).as("deterministic").isZero();
        assertThat(comparison.path("same").asInt()).isEqualTo(12);

        adopt(one);
        withdraw("Django models, part 1");
        JsonNode without = run(Map.of("tracks", "keep", "seed", 3, "seconds", 5));
        String differing = "?run=" + one.path("id").asString() + "&run=" + without.path("id").asString();
        JsonNode difference = json(get(organizer, api + "/runs/compare" + differing));
        JsonNode gone = named(difference.path("talks"), "title", "Django models, part 1");
        assertThat(gone.path("cells").path(1).path("place").asString()).isEqualTo("no place");
        assertThat(page("/runs/compare" + differing)).contains("2 runs compared", "Talks that differ");
    }

    @Test
    void recordsFromWhichEventsItsInputCame() {
        twelveTalks();
        twoRooms();
        JsonNode one = discovered(1);
        assertThat(proposalsRead(one)).isEqualTo(
                jdbc.sql("select sum(last_offset) from event_position where topic = '" + Topics.PROPOSALS + "'")
                    .query(Long.class)
                    .single());
        assertThat(page("/runs/" + one.path("id").asString())).contains("What the run was given", Topics.PROPOSALS,
                one.path("inputHash").asString());

        withdraw("Django models, part 1");
        JsonNode other = discovered(1);
        assertThat(proposalsRead(other)).as("one event more").isEqualTo(proposalsRead(one) + 1);
        assertThat(other.path("inputHash").asString()).isNotEqualTo(one.path("inputHash").asString());
        String both = "/runs/compare?run=" + one.path("id").asString() + "&run=" + other.path("id").asString();
        assertThat(page(both)).contains("not the same as run 1");
    }

    private static long proposalsRead(JsonNode run) {
        JsonNode partitions = run.path("eventPosition").path("offsets").path(Topics.PROPOSALS);
        assertThat(partitions.size()).as(run.toString()).isPositive();
        return partitions.valueStream().mapToLong(JsonNode::asLong).sum();
    }
}
