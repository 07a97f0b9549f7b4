package org.trackweave.platform.observability;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.trackweave.platform.sample.SampleApplication;
import org.trackweave.testsupport.RealServers;

import static org.assertj.core.api.Assertions.assertThat;

@RealServers
@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.config.name=sample-service", "spring.test.metrics.export=true"})
class ManagementPortIT {

    @LocalManagementPort
    int port;

    RestTestClient client;

    @BeforeEach
    void connect() {
        client = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void saysThatTheServiceIsUpAndNoMore(String path) {
        client.get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.status")
            .isEqualTo("UP")
            .jsonPath("$.components")
            .doesNotExist();
    }

    @Test
    void tellsPrometheusOfThePipeline() {
        client.get()
            .uri("/actuator/prometheus")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .value(text -> assertThat(text).contains("trackweave_outbox_unpublished",
                    "trackweave_outbox_oldest_age_seconds",
                    "trackweave_outbox_leader", "trackweave_outbox_publish_latency_seconds_bucket",
                    "trackweave_outbox_parked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "configprops", "heapdump", "loggers", "threaddump", "flyway", "mappings"})
    void showsNothingOfItsInside(String endpoint) {
        client.get().uri("/actuator/" + endpoint).exchange().expectStatus().isNotFound();
    }
}
