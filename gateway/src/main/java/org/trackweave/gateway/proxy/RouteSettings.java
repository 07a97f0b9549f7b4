package org.trackweave.gateway.proxy;

import java.net.URI;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where each service listens: scheme, host and port. */
@Validated
@ConfigurationProperties("trackweave.gateway.routes")
record RouteSettings(@NotNull URI submissionService, @NotNull URI reviewService, @NotNull URI schedulerService,
        @NotNull URI searchService) {

    URI base(Service service) {
        return switch (service) {
            case SUBMISSION -> submissionService;
            case REVIEW -> reviewService;
            case SCHEDULER -> schedulerService;
            case SEARCH -> searchService;
        };
    }
}
