package org.trackweave.review;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.ConferenceEvent.ConferenceOpened;
import org.trackweave.events.Event;
import org.trackweave.events.Proposal;
import org.trackweave.events.ProposalEvent.ProposalSubmitted;
import org.trackweave.events.Topics;
import org.trackweave.testsupport.RealServers;
import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTopics;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole service on real servers, and a conference of its own for every test. */
@RealServers
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"spring.config.name=review-service",
        "management.server.port=0"})
@Import(CountedStatements.class)
abstract class ReviewServiceFixture {

    static final JsonMapper JSON = JsonMapper.shared();

    final String conference = "conf-" + UUID.randomUUID().toString().substring(0, 8);
    final String api = "/api/conferences/" + conference;
    final String pages = "/conferences/" + conference;

    @LocalServerPort
    int port;

    @Value("${spring.kafka.bootstrap-servers}")
    String kafka;

    @Autowired
    JdbcClient jdbc;

    RestTestClient http;
    TestTopics topics;

    @AfterEach
    void leaveTheTopics() {
        topics.close();
    }

    @BeforeEach
    void openTheConference() {
        topics = new TestTopics(kafka);
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
        send(new ConferenceOpened(conference, 1, Samples.conference("PyCon of the test"), null));
        eventually(() -> assertThat(count("conference where id = '" + conference + "'")).isOne());
    }

    void send(Event event) {
        topics.send(event);
    }

    /** A submitted proposal that has arrived in the service. */
    UUID submitted(Proposal proposal) {
        var id = UUID.randomUUID();
        send(new ProposalSubmitted(conference, id, 1, proposal));
        eventually(() -> assertThat(count("proposal where id = '" + id + "'")).isOne());
        return id;
    }

    UUID submitted(String title) {
        return submitted(Samples.proposal(title, UUID.randomUUID()));
    }

    ResponseSpec get(TestToken caller, String path) {
        return http.get().uri(path).headers(caller).accept(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML).exchange();
    }

    JsonNode json(TestToken caller, String path) {
        return body(http.get()
            .uri(path)
            .headers(caller)
            .accept(MediaType.APPLICATION_JSON)
            .exchange()
            .expectStatus()
            .isOk());
    }

    String html(TestToken caller, String path) {
        return text(http.get().uri(path).headers(caller).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk());
    }

    ResponseSpec review(TestToken caller, UUID proposal, Map<String, Integer> scores) {
        return put(caller, "/reviews/" + proposal, Map.of("scores", scores));
    }

    ResponseSpec put(TestToken caller, String path, Object body) {
        return http.put()
            .uri(api + path)
            .headers(caller)
            .contentType(MediaType.APPLICATION_JSON)
            .body(JSON.writeValueAsString(body))
            .exchange();
    }

    ResponseSpec post(TestToken caller, String path, Object body) {
        return http.post()
            .uri(api + path)
            .headers(caller)
            .contentType(MediaType.APPLICATION_JSON)
            .body(JSON.writeValueAsString(body))
            .exchange();
    }

    ResponseSpec delete(TestToken caller, String path) {
        return http.delete().uri(api + path).headers(caller).exchange();
    }

    static JsonNode body(ResponseSpec response) {
        return JSON.readTree(text(response));
    }

    static String text(ResponseSpec response) {
        var body = response.expectBody(String.class).returnResult().getResponseBody();
        return body == null ? "" : body;
    }

    /** The reviews' events of one proposal, once there are so many. */
    List<JsonNode> reviewEvents(UUID proposal, int count) {
        return events(Topics.REVIEWS, proposal, count);
    }

    List<JsonNode> decisionEvents(UUID proposal, int count) {
        return events(Topics.DECISIONS, proposal, count);
    }

    private List<JsonNode> events(String topic, UUID proposal, int count) {
        eventually(() -> assertThat(unpublished()).isZero());
        var events = topics.events(topic, proposal.toString());
        assertThat(events).hasSize(count);
        return events;
    }

    private long unpublished() {
        return count("outbox where published_at is null");
    }

    long count(String fromWhere) {
        return jdbc.sql("select count(*) from " + fromWhere).query(Long.class).single();
    }

    static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }
}
