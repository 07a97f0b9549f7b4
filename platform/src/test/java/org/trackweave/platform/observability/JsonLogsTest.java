package org.trackweave.platform.observability;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class JsonLogsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void writesJsonWithTheProfile() {
        environment.setActiveProfiles("json-logs");

        new JsonLogs().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("logging.structured.format.console")).isEqualTo("ecs");
    }

    @Test
    void leavesTheChoiceToTheConfiguration() {
        environment.setActiveProfiles("json-logs");
        environment.setProperty("logging.structured.format.console", "logstash");

        new JsonLogs().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("logging.structured.format.console")).isEqualTo("logstash");
    }

    @Test
    void writesTextWithoutTheProfile() {
        new JsonLogs().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("logging.structured.format.console")).isNull();
    }
}
