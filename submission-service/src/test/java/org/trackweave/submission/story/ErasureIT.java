package org.trackweave.submission.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.trackweave.events.Topics;

import static org.assertj.core.api.Assertions.assertThat;

@SubmissionStory
class ErasureIT {

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.open(port);
    }

    @Test
    void takesTheNameOffWhatStaysAndDestroysTheKey() {
        var ada = stage.api.as(stage.ada);
        var submitted = ada.post(stage.proposals, stage.talk("Stays", Map.of("speakerBiography", "Canary biography",
                "coSpeakers", List.of(Map.of("name", "Bob Noyce", "email", stage.bob.email())))),
                "Idempotency-Key", "before");
        var draft = ada.post(stage.proposals, Map.of("title", "Goes", "state", "draft"));
        var person = submitted.json().path("speakers").get(0).path("personId").asString();

        assertThat(ada.delete("/api/persons/me").status()).isEqualTo(204);
        assertThat(ada.delete("/api/persons/me").status()).as("asking twice is no fault").isEqualTo(204);

        var event = Topic.of(environment, Topics.PROPOSALS).events(submitted.id(), 2).getLast();
        assertThat(event.path("type").asString()).isEqualTo("speaker.erased.v1");
        assertThat(event.path("version").asLong()).isEqualTo(2);
        assertThat(event.path("personId").asString()).isEqualTo(person);
        assertThat(event.path("proposal").path("speakers").findValuesAsString("personId")).hasSize(1)
            .doesNotContain(person);
        var keys = Topic.of(environment, Topics.PERSON_KEYS).await(person, 2);
        assertThat(keys.getFirst().value()).isNotNull();
        assertThat(keys.getLast().value()).isNull();

        assertThat(ada.get(stage.path(submitted)).status()).isEqualTo(404);
        var left = stage.api.as(stage.organizer).get(stage.path(submitted));
        assertThat(left.json().path("speakers").findValuesAsString("name")).containsExactly("Bob Noyce");
        assertThat(jdbc.sql("select count(*) from proposal where id = :id")
            .param("id", UUID.fromString(draft.id()))
            .query(Long.class)
            .single()).isZero();
        assertThat(everythingStored()).doesNotContain("Canary biography", stage.ada.email(),
                stage.ada.accountId().toString());
    }

    @Test
    void letsSomebodyComeBackAsSomebodyElse() {
        var ada = stage.api.as(stage.ada);
        var before = stage.submit(stage.ada, "Before").json().path("speakers").get(0).path("personId").asString();
        ada.delete("/api/persons/me");
        var after = stage.submit(stage.ada, "After").json().path("speakers").get(0).path("personId").asString();
        assertThat(after).isNotEqualTo(before);
        assertThat(SubmittingIT.titles(ada.get(stage.proposals + "/mine").json())).containsExactly("After");
    }

    @Test
    void letsOrganizersEraseOnlyWhoSpeaksNowhereElse() {
        var elsewhere = Stage.open(port);
        var submitted = stage.submit(stage.ada, "Here");
        var person = submitted.json().path("speakers").get(0).path("personId").asString();
        stage.api.as(stage.ada).post(elsewhere.proposals, elsewhere.talk("There"));

        var path = "/api/conferences/%s/persons/%s".formatted(stage.conference, person);
        assertThat(stage.api.as(stage.organizer).delete(path).status()).isEqualTo(409);
        assertThat(stage.api.as(stage.organizer.role(elsewhere.conference, "ORGANIZER")).delete(path).status())
            .isEqualTo(204);
        assertThat(stage.api.as(stage.organizer).delete(path).status()).isEqualTo(404);
    }

    @Test
    void tellsPeopleEverythingItKeepsAboutThem() {
        stage.submit(stage.ada, "Mine");
        var told = stage.api.as(stage.ada).get("/api/persons/me").json();
        assertThat(told.path("email").asString()).isEqualTo(stage.ada.email());
        assertThat(told.path("proposals").findValuesAsString("title")).containsExactly("Mine");
        assertThat(stage.api.as(stage.bob).get("/api/persons/me").json().path("proposals")).isEmpty();
    }

    /** Every row of every table of the service as text; the outbox has the past, sealed. */
    private String everythingStored() {
        var tables = jdbc
            .sql("""
                 select table_name from information_schema.tables
                 where table_schema = 'public' and table_name not like '%history' and table_name <> 'outbox'""")
            .query(String.class)
            .list();
        var text = new StringBuilder();
        tables.forEach(table -> jdbc.sql("select t::text from " + table + " t")
            .query(String.class)
            .list()
            .forEach(row -> text.append(row).append('\n')));
        return text.toString();
    }
}
