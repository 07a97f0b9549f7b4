package org.trackweave.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.Conference;
import org.trackweave.events.ConferenceEvent.ConferenceOpened;
import org.trackweave.events.Decision;
import org.trackweave.events.DecisionEvent.DecisionPublished;
import org.trackweave.events.Event;
import org.trackweave.events.Level;
import org.trackweave.events.Proposal;
import org.trackweave.events.ProposalEvent.ProposalSubmitted;
import org.trackweave.events.ProposalState;
import org.trackweave.testsupport.RealServers;
import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTopics;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole service on real servers, and a conference of its own for every test. */
@RealServers
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"spring.config.name=scheduler-service",
        "management.server.port=0", "scheduler.runs.lease=2s"})
abstract class SchedulerServer {

    static final JsonMapper JSON = JsonMapper.shared();

    final String conference = "conf-" + UUID.randomUUID().toString().substring(0, 8);
    final String api = "/api/conferences/" + conference;

    @LocalServerPort
    int port;

    @Value("${spring.kafka.bootstrap-servers}")
    String kafka;

    @Autowired
    JdbcClient jdbc;

    RestTestClient http;
    private TestTopics topics;

    @AfterEach
    void leaveTheTopics() {
        topics.close();
    }

    @BeforeEach
    void openTheConference() {
        topics = new TestTopics(kafka);
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
        send(new ConferenceOpened(conference, 1, new Conference("PyCon of the test", "", LocalDate.parse("2011-03-11"),
                LocalDate.parse("2011-03-13"), "America/New_York", Instant.parse("2010-10-01T00:00:00Z"),
                Instant.parse("2010-11-01T00:00:00Z"), List.of(), List.of("en")), null));
        eventually(() -> assertThat(count("conference where id = '" + conference + "'")).isOne());
    }

    /** An accepted talk that has arrived in the service. */
    UUID accepted(String title, String text, String... tags) {
        UUID id = UUID.randomUUID();
        send(new DecisionPublished(conference, id, 1, Decision.ACCEPTED, 1.0));
        send(new ProposalSubmitted(conference, id, 1, proposal(title, text, List.of(tags), ProposalState.SUBMITTED)));
        eventually(() -> assertThat(
                count("talk where proposal is not null and decision = 'accepted' and proposal_id = '" + id + "'"))
            .isOne());
        return id;
    }

    static Proposal proposal(String title, String text, List<String> tags, ProposalState state) {
        return new Proposal(title.substring(0, Math.min(6, title.length())), state, title, text, text,
                Level.INTERMEDIATE, "Talk", 30, "en", tags, List.of(), null, Instant.parse("2010-10-10T00:00:00Z"));
    }

    void send(Event event) {
        topics.send(event);
    }

    /** The values of all records of a topic with this key, in order. */
    List<JsonNode> events(String topic, String key) {
        return topics.events(topic, key);
    }

    ResponseSpec get(TestToken caller, String path) {
        return http.get().uri(path).headers(caller).accept(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML).exchange();
    }

    ResponseSpec post(TestToken caller, String path, Object body) {
        return http.post()
            .uri(path)
            .headers(caller)
            .contentType(MediaType.APPLICATION_JSON)
            .body(JSON.writeValueAsString(body))
            .exchange();
    }

    ResponseSpec put(TestToken caller, String path, Object body) {
        return http.put()
            .uri(path)
            .headers(caller)
            .contentType(MediaType.APPLICATION_JSON)
            .body(JSON.writeValueAsString(body))
            .exchange();
    }

    static JsonNode json(ResponseSpec response) {
        return JSON.readTree(text(response));
    }

    static String text(ResponseSpec response) {
        String body = response.expectBody(String.class).returnResult().getResponseBody();
        return body == null ? "" : body;
    }

    long count(String fromWhere) {
        return jdbc.sql("select count(*) from " + fromWhere).query(Long.class).single();
    }

    static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
