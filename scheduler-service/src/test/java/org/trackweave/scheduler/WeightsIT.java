package org.trackweave.scheduler;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import tools.jackson.databind.JsonNode;

import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

class WeightsIT extends ProgrammeStory {

    @Test
    void areTheUsualOnesUntilSomebodyChangesThem() {
        ResponseSpec first = get(organizer, api + "/weights");
        first.expectStatus().isOk().expectHeader().valueEquals("ETag", "\"0\"");
        JsonNode wishes = json(first).path("wishes");
        for (Rule rule : Rule.values()) {
            JsonNode wish = named(wishes, "rule", rule.name());
            assertThat(wish.isMissingNode()).as(rule.name()).isNotEqualTo(rule.kind() == Rule.Kind.SOFT);
            if (!wish.isMissingNode()) {
                assertThat(wish.path("weight").asInt()).isEqualTo(rule.usualWeight());
                assertThat(wish.path("importance").asString()).isEqualTo("usual");
            }
        }
        assertThat(page("/weights")).contains("What matters", Rule.TRACK_ROOM_CHANGE.words().substring(1));
    }

    @Test
    void areChangedFromTheVersionThatWasSeenOnly() {
        change("\"0\"", Map.of("TRACK_ROOM_CHANGE", 120)).expectStatus().isOk();
        change("\"0\"", Map.of("TRACK_ROOM_CHANGE", 1)).expectStatus().isEqualTo(412);
        change(null, Map.of()).expectStatus().isEqualTo(428);
        JsonNode wishes = json(get(organizer, api + "/weights")).path("wishes");
        JsonNode changed = named(wishes, "rule", "TRACK_ROOM_CHANGE");
        assertThat(changed.path("weight").asInt()).isEqualTo(120);
        assertThat(changed.path("importance").asString()).isEqualTo("much");

        change("\"1\"", Map.of()).expectStatus().isOk();
        JsonNode reset = json(get(organizer, api + "/weights")).path("wishes");
        assertThat(reset).allSatisfy(wish -> assertThat(wish.path("weight")).isEqualTo(wish.path("usual")));
    }

    @Test
    void nameTheFieldAtFault() {
        ResponseSpec refused = change("\"0\"", Map.of("ROOM_CLASH", 5, "NO_SUCH_RULE", 5, "MOVED", -1));
        refused.expectStatus().isEqualTo(422);
        assertThat(text(refused)).contains("weights.ROOM_CLASH", "weights.NO_SUCH_RULE", "weights.MOVED");
    }

    @Test
    void areRecordedInARunAndDecideItsScore() {
        twelveTalks();
        twoRooms();
        change("\"0\"", Map.of("SAME_LEVEL_AT_ONCE", 7)).expectStatus().isOk();
        JsonNode run = discovered(1);
        assertThat(run.path("settings").path("weights").path("SAME_LEVEL_AT_ONCE").asInt()).isEqualTo(7);

        // Twelve talks of one level at eight times: at least four times have two.
        JsonNode rule = named(result(run).path("rules"), "rule", "SAME_LEVEL_AT_ONCE");
        assertThat(rule.path("breaches").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(rule.path("points").asInt()).isEqualTo(-7 * rule.path("breaches").asInt());
    }

    @Test
    void areForOrganizersOfThisConferenceOnly() {
        get(TestTokens.reviewer(conference), api + "/weights").expectStatus().isForbidden();
        get(TestTokens.organizer("another"), api + "/weights").expectStatus().isForbidden();
    }

    private ResponseSpec change(@Nullable String ifMatch, Map<String, Integer> weights) {
        var request = http.put()
            .uri(api + "/weights")
            .headers(organizer)
            .contentType(MediaType.APPLICATION_JSON)
            .body(JSON.writeValueAsString(Map.of("weights", weights)));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }
}
