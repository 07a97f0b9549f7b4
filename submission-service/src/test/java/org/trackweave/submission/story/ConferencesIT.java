package org.trackweave.submission.story;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

import org.trackweave.events.Topics;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

@SubmissionStory
class ConferencesIT {

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.open(port);
    }

    @Test
    void tellsOfEveryChangeWithTheWholeStateAndTheNextVersion() {
        var path = "/api/conferences/" + stage.conference;
        var organizer = stage.api.as(stage.organizer);
        stage.closeCall();
        var closed = organizer.get(path);
        assertThat(closed.json().path("call").path("state").asString()).isEqualTo("closed");
        var renamed = organizer.put(path, Map.of("name", "PyCon 2011 in Atlanta", "startsOn", "2011-03-11", "endsOn",
                "2011-03-13", "timeZone", "America/New_York"), "If-Match", closed.etag());
        assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
        assertThat(renamed.etag()).isEqualTo("\"3\"");

        var events = Topic.of(environment, Topics.CONFERENCES).events(stage.conference, 3);
        assertThat(events).extracting(event -> event.path("type").asString())
            .containsExactly("conference.opened.v1",
                    "conference.cfp-changed.v1", "conference.changed.v1");
        assertThat(events).extracting(event -> event.path("version").asLong()).containsExactly(1L, 2L, 3L);
        assertThat(events.getFirst().path("openedBy").asString()).isNotEmpty();
        assertThat(events.getLast().path("conference").path("name").asString()).isEqualTo("PyCon 2011 in Atlanta");
        assertThat(events.getLast().path("conference").path("callClosesAt").asString())
            .isEqualTo(closed.json().path("call").path("closesAt").asString());
    }

    @Test
    void keepsWhoChangesFromOverwritingWhatTheyHaveNotSeen() {
        var path = "/api/conferences/" + stage.conference + "/cfp";
        var organizer = stage.api.as(stage.organizer);
        var window = Map.of("opensAt", "2010-10-01T00:00:00Z", "closesAt", "2010-11-01T23:59:00-05:00");
        assertThat(organizer.put(path, window).status()).isEqualTo(428);
        assertThat(organizer.put(path, window, "If-Match", "\"1\"").status()).isEqualTo(200);
        assertThat(organizer.put(path, window, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(organizer.put(path, window, "If-Match", "W/\"2\"").status()).as("weak tags never match")
            .isEqualTo(412);
        assertThat(organizer.put(path, window, "If-Match", "\"9\", \"2\"").status()).isEqualTo(200);
    }

    @Test
    void namesEveryFaultyField() {
        var faulty = stage.api.as(TestTokens.admin())
            .post("/api/conferences", Map.of("id", "No Spaces", "startsOn",
                    "2011-03-13", "endsOn", "2011-03-11", "timeZone", "Mars/Olympus", "formats",
                    List.of(Map.of("name", "Talk", "minutes", 30), Map.of("name", "talk", "minutes", 1)), "languages",
                    List.of("not a tag"), "call", Map.of("opensAt", "yesterday")));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.json().path("errors").findValuesAsString("field")).containsExactlyInAnyOrder("id", "name",
                "endsOn", "timeZone", "formats[1].name", "formats[1].minutes", "languages[0]", "call.opensAt",
                "call.closesAt");
    }

    @Test
    void refusesAnIdThatIsTaken() {
        var again = stage.api.as(TestTokens.admin()).post("/api/conferences", Stage.conference(stage.conference));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("type").asString()).isEqualTo("/problems/conference-exists");
    }

    @Test
    void listsWhatIsOpenForEveryone() {
        var list = stage.api.get("/api/conferences");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().path("items").findValuesAsString("id")).contains(stage.conference);
        assertThat(stage.api.get("/api/conferences/none-of-this-name").status()).isEqualTo(404);
    }
}
