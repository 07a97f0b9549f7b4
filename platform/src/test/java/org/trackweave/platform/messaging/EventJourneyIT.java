package org.trackweave.platform.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.apache.kafka.common.header.Header;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.yaml.snakeyaml.Yaml;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.ConferenceEvent.ConferenceChanged;
import org.trackweave.platform.sample.ConferenceEventsListener;
import org.trackweave.platform.sample.Conferences;
import org.trackweave.platform.sample.SampleApplication;
import org.trackweave.testsupport.RealServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RealServers
@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.config.name=sample-service")
class EventJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Conferences conferences;

    @Autowired
    ConferenceEventsListener listener;

    @Autowired
    Tracer tracer;

    @Test
    void reachesTheListenerWithItsTraceAndItsHeaders() throws IOException {
        Span request = tracer.nextSpan().name("a request").start();
        try (Tracer.SpanInScope _ = tracer.withSpan(request)) {
            conferences.change("traced", 1, "PyCon");
        } finally {
            request.end();
        }

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(listener.deliveriesOf("traced")).hasSize(1));

        ConferenceEventsListener.Delivery delivery = listener.deliveriesOf("traced").getFirst();
        assertThat(delivery.event()).isEqualTo(new ConferenceChanged("traced", 1, Conferences.state("PyCon")));
        assertThat(delivery.traceId()).isEqualTo(request.context().traceId());
        assertThat(EventHeaders.type(delivery.record())).contains("conference.changed.v1");
        assertThat(EventHeaders.id(delivery.record())).isNotNull();
        assertThat(EventHeaders.text(delivery.record().headers(), "ce_source")).contains("/sample-service");
        assertThat(EventHeaders.text(delivery.record().headers(), "ce_subject")).contains("traced");
        assertThat(EventHeaders.text(delivery.record().headers(), "ce_aggregateversion")).contains("1");
        assertThat(EventHeaders.text(delivery.record().headers(), "ce_specversion")).contains("1.0");
        assertThat(delivery.record().headers()).as("the headers that docs/asyncapi.yaml describes")
            .extracting(Header::key)
            .filteredOn(name -> !name.equals(RawValue.HEADER))
            .containsExactlyInAnyOrderElementsOf(documentedHeaders());
    }

    @Test
    void keepsNothingOfATransactionThatRolledBack() {
        assertThatThrownBy(() -> conferences.changeAndFail("rolled-back", 1)).isInstanceOf(IllegalStateException.class);
        conferences.change("after-the-rollback", 1, "PyCon");

        Awaitility.await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(listener.deliveriesOf("after-the-rollback")).hasSize(1));
        assertThat(listener.deliveriesOf("rolled-back")).isEqualTo(List.of());
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThatThrownBy(() -> conferences.changeOutsideTransaction("outside", 1))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("conference.changed.v1");
    }

    @Test
    void refusesTwoEventsWithOneVersion() {
        conferences.change("twice", 1, "first");

        assertThatThrownBy(() -> conferences.change("twice", 1, "second"))
            .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    private static Set<String> documentedHeaders() throws IOException {
        JsonNode document = JsonMapper.shared()
            .valueToTree(new Yaml().load(Files.readString(Path.of("../docs/asyncapi.yaml"))));
        return Set.copyOf(document.at("/components/schemas/Headers/properties").propertyNames());
    }
}
