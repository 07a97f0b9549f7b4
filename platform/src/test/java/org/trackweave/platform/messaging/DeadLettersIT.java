package org.trackweave.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.trackweave.events.Topics;
import org.trackweave.platform.sample.ConferenceEventsListener;
import org.trackweave.platform.sample.Conferences;
import org.trackweave.platform.sample.SampleApplication;
import org.trackweave.testsupport.RealServers;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

@RealServers
@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.config.name=sample-service", "trackweave.listeners.first-pause=10ms"})
@AutoConfigureRestTestClient
class DeadLettersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Conferences conferences;

    @Autowired
    ConferenceEventsListener listener;

    @Autowired
    KafkaClients clients;

    @Autowired
    RestTestClient client;

    @Test
    void setsAPoisonRecordAsideWithItsCauseAndReplaysItToItsListener() {
        listener.poison("poisoned");
        conferences.change("poisoned", 1, "Canary Name");
        conferences.change("healthy", 1, "PyCon");

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(lettersOf("poisoned")).hasSize(1));
        Awaitility.await().atMost(PATIENCE).until(() -> listener.deliveriesOf("healthy").size() == 1);
        ConsumerRecord<String, byte[]> letter = lettersOf("poisoned").getFirst();
        assertThat(new String(letter.value(), StandardCharsets.UTF_8)).contains("Canary Name");
        assertThat(header(letter, "dlt_topic")).isEqualTo(Topics.CONFERENCES);
        assertThat(header(letter, "dlt_group")).isEqualTo(ConferenceEventsListener.GROUP);
        assertThat(header(letter, "dlt_cause")).contains("IllegalStateException at ConferenceEventsListener.java:");
        assertThat(header(letter, "ce_type")).isEqualTo("conference.changed.v1");
        for (Header header : letter.headers()) {
            assertThat(new String(header.value(), StandardCharsets.UTF_8)).as(header.key())
                .doesNotContain("Canary", "Secret name");
        }

        // The cause is still there: the letter goes back to the end of its topic.
        replay().jsonPath("$.replayed").isEqualTo(0).jsonPath("$.failed").isEqualTo(1);
        assertThat(header(lettersOf("poisoned").getLast(), "dlt_attempts")).isEqualTo("2");

        listener.heal("poisoned");
        replay().jsonPath("$.replayed").isEqualTo(1).jsonPath("$.failed").isEqualTo(0);
        assertThat(listener.deliveriesOf("poisoned")).hasSize(1);
        replay().jsonPath("$.replayed").isEqualTo(0);
    }

    @Test
    void setsUnreadableBytesAsideAtOnceAndGoesOn() throws Exception {
        UUID conference = UUID.randomUUID();
        try (var producer = clients.outboxProducer(RelayStand.SETTINGS)) {
            producer.send(new ProducerRecord<>(Topics.CONFERENCES, conference.toString(), new byte[]{1, 2, 3})).get();
        }
        conferences.change(conference.toString(), 1, "PyCon");

        Awaitility.await().atMost(PATIENCE).until(() -> listener.deliveriesOf(conference.toString()).size() == 1);
        assertThat(lettersOf(conference.toString())).singleElement().satisfies(letter -> {
            assertThat(letter.value()).containsExactly(1, 2, 3);
            assertThat(header(letter, "dlt_cause")).contains("DeserializationException", "at line 1");
        });
        // An answer serves everyone who asks within two seconds: one from before the letter may be given first.
        Awaitility.await()
            .atMost(PATIENCE)
            .untilAsserted(() -> client.get()
                .uri("/api/operations/sample-service")
                .headers(TestTokens.organizer("pycon-2011"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo("sample-service")
                .jsonPath("$.leader")
                .isEqualTo(true)
                .jsonPath("$.kafkaAnswers")
                .isEqualTo(true)
                .jsonPath("$.listeners[0].group")
                .isEqualTo(ConferenceEventsListener.GROUP)
                .jsonPath("$.deadLetters[0].topic")
                .isEqualTo(Topics.CONFERENCES)
                .jsonPath("$.lastDeadLetters[0].cause")
                .isNotEmpty());
    }

    @Test
    void showsTheSameAsAFragmentForThePipelinePage() {
        client.get()
            .uri("/operations/sample-service")
            .accept(MediaType.TEXT_HTML)
            .headers(TestTokens.organizer("pycon-2011"))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .value(html -> assertThat(html).contains("<section", "sample-service", ConferenceEventsListener.GROUP)
                .doesNotContain("<html"));
    }

    @Test
    void replaysTheOutboxOnRequest() {
        conferences.change("replayed", 1, "PyCon");
        Awaitility.await().atMost(PATIENCE).until(() -> listener.deliveriesOf("replayed").size() == 1);

        client.post()
            .uri("/api/operations/sample-service/outbox/replay?since=1970-01-01T00:00:00Z")
            .headers(TestTokens.organizer("pycon-2011"))
            .exchange()
            .expectStatus()
            .isOk();

        Awaitility.await().atMost(PATIENCE).until(() -> listener.deliveriesOf("replayed").size() == 2);
        assertThat(listener.deliveriesOf("replayed").stream().map(each -> EventHeaders.id(each.record())).distinct())
            .hasSize(1);
    }

    private RestTestClient.BodyContentSpec replay() {
        return client.post()
            .uri("/api/operations/sample-service/dead-letters/replay")
            .headers(TestTokens.admin())
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody();
    }

    private List<ConsumerRecord<String, byte[]>> lettersOf(String key) {
        try (var consumer = clients.reader("test")) {
            TopicPartition partition = new TopicPartition(Topics.deadLetter(Topics.CONFERENCES), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
            return letters.stream().filter(letter -> key.equals(letter.key())).toList();
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return EventHeaders.text(record.headers(), name).orElse("");
    }
}
