package org.trackweave.platform.observability;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** The profile {@code json-logs}: one JSON object per line in the Elastic Common Schema, trace ids included. */
final class JsonLogs implements EnvironmentPostProcessor, Ordered {

    private static final String PROFILE = "json-logs";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of(PROFILE))) {
            environment.getPropertySources()
                .addLast(new MapPropertySource("json logs", Map.of("logging.structured.format.console", "ecs",
                        "logging.structured.ecs.service.name", "${spring.application.name:trackweave}")));
        }
    }

    /** After the configuration files, which may switch the profile on. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
