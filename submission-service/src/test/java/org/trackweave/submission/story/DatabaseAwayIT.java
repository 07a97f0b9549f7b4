package org.trackweave.submission.story;

import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.trackweave.submission.SubmissionApplication;
import org.trackweave.testsupport.OwnPostgres;
import org.trackweave.testsupport.RealServers;
import org.trackweave.testsupport.TestServers;

import static org.assertj.core.api.Assertions.assertThat;

/** PostgreSQL goes away for a while. */
@RealServers(postgres = false)
@SpringBootTest(classes = SubmissionApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.config.name=submission-service", "management.server.port=0",
        "spring.datasource.hikari.connection-timeout=1000"})
@DirtiesContext
class DatabaseAwayIT {

    private static final OwnPostgres POSTGRES = TestServers.ownPostgres();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void useTheOneThatGoesAway(DynamicPropertyRegistry registry) {
        var database = POSTGRES.database();
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::user);
        registry.add("spring.datasource.password", database::password);
    }

    @AfterAll
    static void close() {
        POSTGRES.close();
    }

    @Test
    void saysSoAndTakesTheSameRequestAfterwards() {
        var stage = Stage.open(port);
        var ada = stage.api.as(stage.ada);
        var key = new String[]{"Idempotency-Key", "before-and-after"};

        POSTGRES.kill();
        for (var answer : List.of(ada.post(stage.proposals, stage.talk("Patience"), key),
                ada.get(stage.proposals + "/mine"))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.header("content-type")).startsWith("application/problem+json");
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/unavailable");
            assertThat(answer.json().path("detail").asString()).contains("try again in a moment");
            assertThat(answer.body()).doesNotContainIgnoringCase("jdbc").doesNotContainIgnoringCase("hikari");
        }

        POSTGRES.start();
        Awaitility.await()
            .untilAsserted(() -> assertThat(ada.post(stage.proposals, stage.talk("Patience"), key).status())
                .isEqualTo(201));
        assertThat(SubmittingIT.titles(ada.get(stage.proposals + "/mine").json())).containsExactly("Patience");
    }
}
