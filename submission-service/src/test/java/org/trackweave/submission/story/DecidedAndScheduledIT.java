package org.trackweave.submission.story;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

import tools.jackson.databind.JsonNode;

import org.trackweave.events.Topics;
import org.trackweave.submission.story.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

@SubmissionStory
class DecidedAndScheduledIT {

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    Stage stage;
    Answer submitted;

    @BeforeEach
    void open() {
        stage = Stage.open(port);
        submitted = stage.submit(stage.ada, "Advanced Network Architectures With ZeroMQ");
    }

    @Test
    void leadsFromAcceptanceToConfirmationToCanceling() {
        decide(1, "accepted");
        awaitState("accepted");
        var ada = stage.api.as(stage.ada);
        assertThat(ada.get(stage.path(submitted)).json().path("actions").toString())
            .isEqualTo("[\"revise\",\"withdraw\",\"confirm\"]");

        assertThat(ada.post(stage.path(submitted) + "/confirm").json().path("state").asString())
            .isEqualTo("confirmed");
        assertThat(ada.post(stage.path(submitted) + "/withdraw").status()).isEqualTo(409);
        assertThat(stage.api.as(stage.organizer)
            .post(stage.path(submitted) + "/cancel")
            .json()
            .path("state")
            .asString()).isEqualTo("canceled");

        var events = Topic.of(environment, Topics.PROPOSALS).events(submitted.id(), 3);
        assertThat(events).extracting(event -> event.path("type").asString())
            .containsExactly("proposal.submitted.v1",
                    "talk.confirmed.v1", "talk.canceled.v1");
        assertThat(events).extracting(event -> event.path("version").asLong())
            .as("decisions are no versions of the proposal")
            .containsExactly(1L, 2L, 3L);
        assertThat(events).extracting(event -> event.path("proposal").path("state").asString())
            .containsExactly("submitted", "confirmed", "canceled");
    }

    @Test
    void dropsADecisionOlderThanTheOneItHasAndWritesOncePerDecision() {
        var second = UUID.randomUUID().toString();
        decide(2, "accepted", second);
        awaitState("accepted");
        decide(1, "rejected", UUID.randomUUID().toString());
        decide(2, "accepted", second);
        decide(3, "waitlisted", UUID.randomUUID().toString());
        awaitState("waitlisted");

        assertThat(subjects()).containsExactly(
                "PyCon US 2011: “Advanced Network Architectures With ZeroMQ” is on the waiting list",
                "PyCon US 2011: “Advanced Network Architectures With ZeroMQ” is accepted");
    }

    @Test
    void showsWhenAndWhereAndWritesToWhoMoved() {
        decide(1, "accepted");
        awaitState("accepted");
        release(1, "0.1", "2011-03-11T15:00:00Z");
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(
                    place().path("release").asString())
                .isEqualTo("0.1"));
        assertThat(place().path("room").asString()).isEqualTo("Centennial I");
        assertThat(place().path("track").asString()).isEqualTo("Networking and Concurrency");

        release(2, "0.2", "2011-03-11T15:00:00Z");
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(
                    place().path("release").asString())
                .isEqualTo("0.2"));
        assertThat(subjects()).as("who stays where they are gets no second mail").hasSize(2);

        release(3, "0.3", "2011-03-12T15:00:00Z");
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(
                    place().path("startsAt").asString())
                .isEqualTo("2011-03-12T15:00:00Z"));
        assertThat(subjects()).hasSize(3);
        var mail = stage.api.as(stage.ada).get("/api/persons/me").json().path("mails").path(0);
        assertThat(mail.path("subject").asString()).endsWith("has moved");
        assertThat(mail.path("body").asString()).as("the old and the new place, in the conference's zone")
            .contains("from\n\nFriday 11 March 2011, 10:00 (America/New_York), in Centennial I",
                    "to\n\nSaturday 12 March 2011, 10:00 (America/New_York), in Centennial I");
    }

    @Test
    void writesOnceWhenAReleaseComesAgainAndTellsWhoLostTheirPlace() {
        decide(1, "accepted");
        awaitState("accepted");
        release(1, "0.1", "2011-03-11T15:00:00Z");
        release(1, "0.1", "2011-03-11T15:00:00Z");
        releaseWithout(2, "0.2");
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(subjects()).containsExactly(
                    "PyCon US 2011: “Advanced Network Architectures With ZeroMQ” has no place at the moment",
                    "PyCon US 2011: when and where “Advanced Network Architectures With ZeroMQ” is",
                    "PyCon US 2011: “Advanced Network Architectures With ZeroMQ” is accepted"));
    }

    private void releaseWithout(long version, String name) {
        Topic.of(environment, Topics.PROGRAMME)
            .write(stage.conference,
                    Map.of("type", "programme.schedule-released.v1", "conferenceId", stage.conference, "version",
                            version, "release", name, "releasedAt", "2011-02-02T12:00:00Z", "comment", "", "tracks",
                            List.of(), "rooms", List.of(), "placements", List.of()),
                    UUID.randomUUID().toString());
    }

    private void decide(long version, String decision) {
        decide(version, decision, UUID.randomUUID().toString());
    }

    private void decide(long version, String decision, String eventId) {
        Topic.of(environment, Topics.DECISIONS)
            .write(submitted.id(), Map.of("type", "decision.published.v1",
                    "conferenceId", stage.conference, "proposalId", submitted.id(), "version", version, "decision",
                    decision), eventId);
    }

    private void release(long version, String name, String startsAt) {
        var room = UUID.randomUUID().toString();
        Topic.of(environment, Topics.PROGRAMME)
            .write(stage.conference, Map.of("type",
                    "programme.schedule-released.v1", "conferenceId", stage.conference, "version", version, "release",
                    name, "releasedAt", "2011-02-01T12:00:00Z", "comment", "", "tracks",
                    List.of(Map.of("trackId", UUID.randomUUID().toString(), "slug", "networking", "name",
                            "Networking and Concurrency", "blurb", "", "terms", List.of(), "color", 0, "members",
                            List.of(Map.of("proposalId", submitted.id(), "primary", true, "why", "")))),
                    "rooms", List.of(Map.of("roomId", room, "name", "Centennial I", "capacity", 500, "position", 0)),
                    "placements", List.of(Map.of("proposalId", submitted.id(), "roomId", room, "startsAt", startsAt,
                            "endsAt", startsAt.replace("15:00", "15:30")))),
                    UUID.randomUUID().toString());
    }

    private void awaitState(String state) {
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(
                    stage.api.as(stage.ada).get(stage.path(submitted)).json().path("state").asString())
                .isEqualTo(state));
    }

    private JsonNode place() {
        return stage.api.as(stage.ada).get(stage.path(submitted)).json().path("place");
    }

    private List<String> subjects() {
        return stage.api.as(stage.ada).get("/api/persons/me").json().path("mails").findValuesAsString("subject");
    }
}
