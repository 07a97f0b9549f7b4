package org.trackweave.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Adds {@code platform-defaults.properties} below all other configuration, so a service can override every line. */
final class PlatformDefaults implements EnvironmentPostProcessor {

    private static final String FILE = "platform-defaults.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment.getPropertySources()
                .addLast(new ResourcePropertySource("platform defaults",
                        new ClassPathResource(FILE, PlatformDefaults.class.getClassLoader())));
        } catch (IOException missing) {
            throw new UncheckedIOException("The platform jar lacks its %s.".formatted(FILE), missing);
        }
    }
}
