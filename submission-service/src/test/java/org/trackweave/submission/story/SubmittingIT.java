package org.trackweave.submission.story;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

import tools.jackson.databind.JsonNode;

import org.trackweave.events.Topics;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

@SubmissionStory
class SubmittingIT {

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
    void tellsTheWholeProposalWithItsSpeakersSealed() {
        var submitted = stage.api.as(stage.ada)
            .post(stage.proposals,
                    stage.talk("Ten Years of Twisted", Map.of("description", "A look back.", "speakerBiography",
                            "Writes programs.", "notesForReviewers", "I gave it before.", "coSpeakers",
                            List.of(Map.of("name", "Glyph", "email", "Glyph@Example.org")))));

        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        assertThat(submitted.headers()).containsEntry("location", stage.path(submitted))
            .containsEntry("etag",
                    "\"1\"");
        assertThat(submitted.json().path("speakers").findValuesAsString("email"))
            .containsExactly(stage.ada.email(), "glyph@example.org");

        var record = Topic.of(environment, Topics.PROPOSALS).await(submitted.id(), 1).getFirst();
        var event = Api.JSON.readTree(record.value());
        assertThat(event.path("type").asString()).isEqualTo("proposal.submitted.v1");
        assertThat(event.path("conferenceId").asString()).isEqualTo(stage.conference);
        assertThat(event.path("version").asLong()).isEqualTo(1);
        var proposal = event.path("proposal");
        assertThat(proposal.path("title").asString()).isEqualTo("Ten Years of Twisted");
        assertThat(proposal.path("state").asString()).isEqualTo("submitted");
        assertThat(proposal.path("minutes").asInt()).isEqualTo(30);
        assertThat(proposal.path("code").asString()).isEqualTo(submitted.json().path("code").asString());
        assertThat(proposal.path("speakers").get(0).path("accountId").asString())
            .isEqualTo(stage.ada.accountId().toString());
        assertThat(record.value()).doesNotContain("Ada", "Glyph", "Writes programs", "example.org");
    }

    @Test
    void tellsWhoMayBeOneHumanBeforeTheAddressIsProven() {
        var named = stage.api.as(stage.ada)
            .post(stage.proposals, stage.talk("Together",
                    Map.of("coSpeakers", List.of(Map.of("name", "Bob", "email", stage.bob.email())))));
        var own = stage.submit(stage.bob.unverified(), "Bob's own");

        assertThat(speaker(named, 1).path("sameAddressAs").isMissingNode()).isTrue();
        assertThat(speaker(own, 0).path("sameAddressAs").asString())
            .isEqualTo(speaker(named, 1).path("personId").asString())
            .isNotEqualTo(speaker(own, 0).path("personId").asString());
    }

    @RepeatedTest(5)
    void tellsWhoMayBeOneHumanWhoIsNamedAndProposesAtOnce() {
        var claiming = TestTokens.speaker().named("Cleo").mail("cleo@%s.example.org".formatted(stage.conference));
        var naming = CompletableFuture.supplyAsync(() -> stage.api.as(stage.ada)
            .post(stage.proposals, stage.talk("Together",
                    Map.of("coSpeakers", List.of(Map.of("name", "Cleo", "email", claiming.email()))))));
        var proposing = CompletableFuture.supplyAsync(() -> stage.submit(claiming.unverified(), "Cleo's own"));

        assertThat(human(speaker(naming.join(), 1))).isEqualTo(human(speaker(proposing.join(), 0)));
    }

    private JsonNode speaker(Api.Answer submitted, int position) {
        var event = Topic.of(environment, Topics.PROPOSALS).events(submitted.id(), 1).getFirst();
        return event.path("proposal").path("speakers").get(position);
    }

    private static String human(JsonNode speaker) {
        return speaker.path("sameAddressAs").asString(speaker.path("personId").asString());
    }

    @Test
    void countsVersionsWithoutGapsFromSubmissionToWithdrawal() {
        var submitted = stage.submit(stage.ada, "Jython Concurrency");
        var path = stage.path(submitted);
        var ada = stage.api.as(stage.ada);
        var revised = ada.put(path, stage.talk("Jython, Concurrently"), "If-Match", submitted.etag());
        var again = ada.put(path, stage.talk("Jython and Concurrency"), "If-Match", revised.etag());
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(ada.post(path + "/withdraw").json().path("state").asString()).isEqualTo("withdrawn");
        assertThat(ada.post(path + "/withdraw").status()).as("asking twice is no fault").isEqualTo(200);

        var events = Topic.of(environment, Topics.PROPOSALS).events(submitted.id(), 4);
        assertThat(events).extracting(event -> event.path("version").asLong()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events).extracting(event -> event.path("type").asString())
            .containsExactly("proposal.submitted.v1",
                    "proposal.revised.v1", "proposal.revised.v1", "proposal.withdrawn.v1");
        assertThat(events.getLast().path("proposal").path("state").asString()).isEqualTo("withdrawn");
        assertThat(events.getLast().path("proposal").path("title").asString()).isEqualTo("Jython and Concurrency");
    }

    @Test
    void keepsDraftsToTheirSpeakerUntilTheySubmit() {
        var ada = stage.api.as(stage.ada);
        var draft = ada.post(stage.proposals, Map.of("title", "Later", "state", "draft"));
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        assertThat(draft.json().path("state").asString()).isEqualTo("draft");
        assertThat(stage.api.as(stage.organizer).get(stage.path(draft)).status()).isEqualTo(404);
        assertThat(stage.api.as(stage.organizer).get(stage.proposals).json().path("items")).isEmpty();

        var incomplete = ada.post(stage.path(draft) + "/submit");
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.json().path("errors").get(0).path("field").asString()).isEqualTo("abstract");

        ada.put(stage.path(draft), stage.talk("Now"), "If-Match", draft.etag());
        var submitted = ada.post(stage.path(draft) + "/submit");
        assertThat(submitted.json().path("state").asString()).isEqualTo("submitted");

        var events = Topic.of(environment, Topics.PROPOSALS).events(draft.id(), 1);
        assertThat(events).hasSize(1).first().satisfies(event -> {
            assertThat(event.path("type").asString()).isEqualTo("proposal.submitted.v1");
            assertThat(event.path("version").asLong()).isEqualTo(1);
        });
    }

    @Test
    void throwsDraftsAwayButNothingElse() {
        var ada = stage.api.as(stage.ada);
        var draft = ada.post(stage.proposals, Map.of("title", "Never", "state", "draft"));
        assertThat(ada.delete(stage.path(draft)).status()).isEqualTo(204);
        assertThat(ada.get(stage.path(draft)).status()).isEqualTo(404);
        assertThat(ada.delete(stage.path(stage.submit(stage.ada, "For ever"))).status()).isEqualTo(409);
    }

    @Test
    void submitsOnBehalfOfASpeakerWhoFindsItWhenTheySignIn() {
        var organizer = stage.api.as(stage.organizer);
        stage.closeCall();
        var imported = organizer.post(stage.proposals, stage.talk("An Introduction to Tornado",
                Map.of("onBehalfOf", Map.of("name", "Gavin M. Roy", "email", stage.bob.email()))));
        assertThat(imported.status()).as(imported.body()).isEqualTo(201);
        assertThat(imported.json().path("speakers").findValuesAsString("name")).containsExactly("Gavin M. Roy");

        assertThat(titles(stage.api.as(stage.bob).get(stage.proposals + "/mine").json()))
            .containsExactly("An Introduction to Tornado");
        var events = Topic.of(environment, Topics.PROPOSALS).events(imported.id(), 2);
        assertThat(events.get(0).path("proposal").path("speakers").get(0).hasNonNull("accountId")).isFalse();
        assertThat(events.get(1).path("proposal").path("speakers").get(0).path("accountId").asString())
            .as("review must learn whose proposal it is")
            .isEqualTo(stage.bob.accountId().toString());

        assertThat(stage.api.as(stage.ada)
            .post(stage.proposals, stage.talk("x",
                    Map.of("onBehalfOf", Map.of("name", "N", "email", "n@example.org"))))
            .status()).isEqualTo(403);
    }

    @Test
    void saysInADryRunWhatItWouldStoreAndStoresNothing() {
        var ada = stage.api.as(stage.ada);
        var dry = ada.post(stage.proposals + "?dryRun=true", stage.talk("Coroutines", Map.of("minutes", 40)));
        assertThat(dry.status()).as(dry.body()).isEqualTo(200);
        assertThat(dry.json().path("title").asString()).isEqualTo("Coroutines");
        assertThat(dry.json().path("minutes").asInt()).isEqualTo(40);
        assertThat(dry.json().path("state").asString()).isEqualTo("submitted");
        assertThat(dry.json().path("speakers").findValuesAsString("name")).containsExactly("Ada Lovelace");
        assertThat(ada.post(stage.proposals + "?dryRun=true", Map.of()).status()).isEqualTo(422);
        assertThat(ada.get(stage.proposals + "/mine").json().path("items")).isEmpty();
    }

    @Test
    void enforcesTheWindowByTheDatabasesClock() {
        var submitted = stage.submit(stage.ada, "In time");
        stage.closeCall();
        var ada = stage.api.as(stage.ada);

        var late = ada.post(stage.proposals, stage.talk("Too late"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(late.json().path("type").asString()).isEqualTo("/problems/call-closed");
        assertThat(late.json().path("closesAt").isString()).isTrue();
        assertThat(ada.put(stage.path(submitted), stage.talk("Changed"), "If-Match", submitted.etag())
            .json()
            .path("type")
            .asString()).isEqualTo("/problems/call-closed");
        assertThat(ada.post(stage.proposals, Map.of("title", "A draft may be kept", "state", "draft")).status())
            .isEqualTo(201);
        assertThat(ada.post(stage.path(submitted) + "/withdraw").status()).isEqualTo(200);
    }

    @Test
    void namesEveryFaultyField() {
        var faulty = stage.api.as(stage.ada)
            .post(stage.proposals,
                    Map.of("title", "", "level", "genius", "coSpeakers", List.of(Map.of("email", "nobody"))));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.json().path("errors").findValuesAsString("field")).containsExactlyInAnyOrder("title",
                "abstract", "level", "format", "coSpeakers[0].name", "coSpeakers[0].email");

        var unknown = stage.api.as(stage.ada).post(stage.proposals, stage.talk("x", Map.of("score", 5)));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("score");
        assertThat(stage.api.as(stage.ada).post("/api/conferences/no-such/proposals", stage.talk("x")).status())
            .isEqualTo(404);
    }

    @Test
    void takesTextInEveryScriptAsItIs() {
        var title = "日本語 العربية \"quoted\" <b>tag</b> 'x'; drop table proposal; --";
        var submitted = stage.submit(stage.ada, title);
        assertThat(stage.api.as(stage.ada).get(stage.path(submitted)).json().path("title").asString())
            .isEqualTo(title);
    }

    static List<String> titles(JsonNode list) {
        return list.path("items").findValuesAsString("title");
    }
}
