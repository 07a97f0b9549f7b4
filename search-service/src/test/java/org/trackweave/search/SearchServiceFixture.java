package org.trackweave.search;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriUtils;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.Speaker;
import org.trackweave.platform.personal.PersonalData;
import org.trackweave.testsupport.TestTopics;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole service on real servers, and a conference of its own for every test. */
public abstract class SearchServiceFixture {

    protected final String conference = "conf-" + UUID.randomUUID().toString().substring(0, 8);
    protected final Story story = new Story(conference);

    @LocalServerPort
    protected int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected PersonalData personalData;

    @Autowired
    protected PlatformTransactionManager transactions;

    protected RestTestClient http;
    protected TestTopics topic;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
        topic = new TestTopics(kafka);
    }

    @AfterEach
    void disconnect() {
        topic.close();
    }

    /** A speaker whose name this deployment can open. */
    protected Speaker speaker(UUID person, String name) {
        return inTransaction(() -> new Speaker(person, null, personalData.seal(person, name),
                personalData.seal(person, "About " + name + "."), null));
    }

    protected <T> T inTransaction(Supplier<T> work) {
        return Objects
            .requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    protected JsonNode search(String query) {
        return search(conference, "q=" + UriUtils.encode(query, StandardCharsets.UTF_8));
    }

    protected JsonNode search(String inConference, String parameters) {
        return json("/api/conferences/" + inConference + "/search?" + parameters);
    }

    /** The codes of the talks found, in order. */
    protected List<String> codes(String query) {
        return codes(search(query));
    }

    protected static List<String> codes(JsonNode hits) {
        return hits.at("/hits").valueStream().map(hit -> hit.at("/code").asString()).toList();
    }

    protected JsonNode json(String path) {
        return JsonMapper.shared().readTree(text(get(path, MediaType.APPLICATION_JSON).expectStatus().isOk()));
    }

    protected String page(String path) {
        return text(get(path, MediaType.TEXT_HTML).expectStatus().isOk());
    }

    protected ResponseSpec get(String path, MediaType accept) {
        return http.get().uri(URI.create("http://127.0.0.1:" + port + path)).accept(accept).exchange();
    }

    protected static String text(ResponseSpec response) {
        String body = response.expectBody(String.class).returnResult().getResponseBody();
        return body == null ? "" : body;
    }

    protected void eventuallyFinds(String query, String... codes) {
        eventually(() -> assertThat(codes(query)).containsExactlyInAnyOrder(codes));
    }

    protected static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }
}
