package org.trackweave.submission.story;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

import org.trackweave.events.Topics;
import org.trackweave.submission.story.Api.Answer;
import org.trackweave.testsupport.pages.PageFaults;

import static org.assertj.core.api.Assertions.assertThat;

@SubmissionStory
class AvailabilityIT {

    private static final Map<String, Object> FRIDAY_MORNING = Map.of("startsAt", "2011-03-11T05:00:00Z", "endsAt",
            "2011-03-11T17:00:00Z");
    private static final Map<String, Object> SATURDAY_NOON = Map.of("startsAt", "2011-03-12T12:00:00-05:00", "endsAt",
            "2011-03-12T13:30:00-05:00");

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    Stage stage;
    Answer submitted;
    String mine;

    @BeforeEach
    void open() {
        stage = Stage.open(port);
        submitted = stage.submit(stage.ada, "Advanced Network Architectures With ZeroMQ");
        mine = "/api/conferences/%s/availability/mine".formatted(stage.conference);
    }

    @Test
    void isSaidFromTheVersionSeenAndToldToTheOthersWithoutAName() {
        var ada = stage.api.as(stage.ada);
        assertThat(ada.get(mine).etag()).isEqualTo("\"0\"");
        var said = Map.of("unavailable", List.of(FRIDAY_MORNING), "preferred", List.of(SATURDAY_NOON));
        assertThat(ada.put(mine, said).status()).isEqualTo(428);
        var saved = ada.put(mine, said, "If-Match", "\"0\"");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.etag()).isEqualTo("\"1\"");
        assertThat(ada.put(mine, said, "If-Match", "\"0\"").status()).isEqualTo(412);

        var event = Topic.of(environment, Topics.CONFERENCES)
            .events(stage.conference, 2)
            .stream()
            .filter(one -> one.path("type").asString().equals("conference.speaker-availability-changed.v1"))
            .findFirst()
            .orElseThrow();
        assertThat(event.path("version").asLong()).isOne();
        assertThat(event.path("unavailable").path(0).path("endsAt").asString()).isEqualTo("2011-03-11T17:00:00Z");
        assertThat(event.path("preferred").path(0).path("startsAt").asString()).isEqualTo("2011-03-12T17:00:00Z");
        assertThat(event.toString()).doesNotContain("Lovelace", "ada@");
    }

    @Test
    void namesWhatIsWrong() {
        var refused = stage.api.as(stage.ada)
            .put(mine, Map.of("unavailable",
                    List.of(FRIDAY_MORNING, Map.of("startsAt", "2011-03-12T10:00:00Z", "endsAt",
                            "2011-03-12T09:00:00Z"),
                            Map.of("startsAt", "2012-03-12T10:00:00Z", "endsAt",
                                    "2012-03-12T11:00:00Z")),
                    "preferred", List.of(FRIDAY_MORNING)), "If-Match", "\"0\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsString("field"))
            .containsExactly("unavailable[1].endsAt", "unavailable[2]", "preferred[0]");
    }

    @Test
    void isForItsSpeakerAndTheOrganizersOnly() {
        var person = stage.api.as(stage.ada).get("/api/persons/me").json().path("personId").asString();
        var theirs = "/api/conferences/%s/availability/%s".formatted(stage.conference, person);
        assertThat(stage.api.as(stage.bob).get(mine).status()).as("Bob does not speak here").isEqualTo(404);
        assertThat(stage.api.as(stage.bob).get(theirs).status()).isEqualTo(403);
        assertThat(stage.api.as(stage.ada).get(theirs).status()).isEqualTo(403);

        var organizer = stage.api.as(stage.organizer);
        assertThat(organizer.put(theirs, Map.of("unavailable", List.of(FRIDAY_MORNING)), "If-Match", "\"0\"").status())
            .isEqualTo(200);
        var list = organizer.get("/api/conferences/%s/availability".formatted(stage.conference)).json().path("items");
        assertThat(list.path(0).path("name").asString()).isEqualTo("Ada Lovelace");
        assertThat(list.path(0).path("times").path("unavailable").size()).isOne();
        assertThat(stage.api.as(stage.ada).get("/api/persons/me").json().path("times").size())
            .as("disclosed to the person")
            .isOne();
    }

    @Test
    void isForgottenWithThePerson() {
        var ada = stage.api.as(stage.ada);
        ada.put(mine, Map.of("unavailable", List.of(FRIDAY_MORNING)), "If-Match", "\"0\"");
        assertThat(ada.delete("/api/persons/me").status()).isLessThan(300);
        var events = Topic.of(environment, Topics.CONFERENCES).events(stage.conference, 3);
        assertThat(events.getLast().path("version").asLong()).isEqualTo(2);
        assertThat(events.getLast().path("unavailable").size()).isZero();
    }

    @Test
    void hasPagesThatSayPartsOfDaysInWords() {
        var browser = stage.ada.browser("a-csrf-token-of-the-session");
        stage.api.as(stage.ada)
            .put(mine, Map.of("unavailable", List.of(FRIDAY_MORNING), "preferred", List.of(SATURDAY_NOON)), "If-Match",
                    "\"0\"");
        var page = stage.api.as(browser)
            .send("GET", "/conferences/%s/availability".formatted(stage.conference), null, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(PageFaults.in(page.body())).isEmpty();
        assertThat(page.body()).containsPattern(
                "aria-label=\"Friday 11 March, Morning\"><option value=\"ANY\">any time is fine</option>"
                        + "<option value=\"CANNOT\" selected=\"selected\">I cannot")
            .contains("value=\"12:00\"", "value=\"13:30\"");
        var list = stage.api.as(stage.organizer.browser("a-csrf-token-of-the-session"))
            .send("GET", "/conferences/%s/availability/speakers".formatted(stage.conference), null, "Accept",
                    "text/html");
        assertThat(list.status()).isEqualTo(200);
        assertThat(PageFaults.in(list.body())).isEmpty();
        assertThat(list.body()).contains("Ada Lovelace");
    }
}
