package org.trackweave.submission.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

import org.trackweave.events.Topics;
import org.trackweave.submission.story.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

@SubmissionStory
class RepeatedRequestsIT {

    private static final String KEY = "Idempotency-Key";

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
    void answersTheSameRequestTheSameThoughTheProposalHasChanged() {
        var ada = stage.api.as(stage.ada);
        var first = ada.post(stage.proposals, stage.talk("Once"), KEY, "key-1");
        ada.put(stage.path(first), stage.talk("Changed"), "If-Match", first.etag());

        var second = ada.post(stage.proposals, stage.talk("Once"), KEY, "key-1");

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(second.headers().get("location")).isEqualTo(first.headers().get("location"));
        assertThat(ada.get(stage.proposals + "/mine").json().path("items")).hasSize(1);
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        var ada = stage.api.as(stage.ada);
        ada.post(stage.proposals, stage.talk("One"), KEY, "key-1");

        var other = ada.post(stage.proposals, stage.talk("Two"), KEY, "key-1");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("type").asString()).isEqualTo("/problems/idempotency-key-reused");
        assertThat(ada.post(Stage.open(port).proposals, stage.talk("One"), KEY, "key-1").status()).isEqualTo(422);
    }

    @Test
    void keepsTheKeysOfAccountsApart() {
        assertThat(stage.api.as(stage.ada).post(stage.proposals, stage.talk("Ada's"), KEY, "same").status())
            .isEqualTo(201);
        assertThat(stage.api.as(stage.bob).post(stage.proposals, stage.talk("Bob's"), KEY, "same").status())
            .isEqualTo(201);
    }

    @Test
    void forgetsRefusalsSoThatTheyCanBeMended() {
        var ada = stage.api.as(stage.ada);
        assertThat(ada.post(stage.proposals, stage.talk(""), KEY, "key-1").status()).isEqualTo(422);
        assertThat(ada.post(stage.proposals, stage.talk("Mended"), KEY, "key-1").status()).isEqualTo(201);
    }

    @Test
    void refusesKeysThatAreNone() {
        assertThat(stage.api.as(stage.ada).post(stage.proposals, stage.talk("x"), KEY, "k".repeat(256)).status())
            .isEqualTo(400);
    }

    @Test
    void carriesOutTwentyIdenticalRequestsAtOnceOneTime() throws Exception {
        var ada = stage.api.as(stage.ada);
        Callable<Answer> request = () -> ada.post(stage.proposals, stage.talk("Race"), KEY, "race");
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(Collections.nCopies(20, request))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
        assertThat(ada.get(stage.proposals + "/mine").json().path("items")).hasSize(1);
        assertThat(Topic.of(environment, Topics.PROPOSALS).await(answers.getFirst().id(), 1)).hasSize(1);
    }
}
