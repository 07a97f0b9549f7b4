package org.trackweave.local;

import java.util.Arrays;

import org.trackweave.gateway.GatewayApplication;
import org.trackweave.review.ReviewApplication;
import org.trackweave.scheduler.SchedulerApplication;
import org.trackweave.search.SearchApplication;
import org.trackweave.submission.SubmissionApplication;

/** The services that run side by side in this process, in the order in which they start. */
enum Service {
    SUBMISSION("submission-service", SubmissionApplication.class, "trackweave_submission"),
    REVIEW("review-service", ReviewApplication.class, "trackweave_review"),
    SCHEDULER("scheduler-service", SchedulerApplication.class, "trackweave_scheduler"),
    GATEWAY("gateway", GatewayApplication.class, "trackweave_gateway"),
    SEARCH("search-service", SearchApplication.class, "trackweave_search");

    private final String configName;
    private final Class<?> application;
    private final String database;

    Service(String configName, Class<?> application, String database) {
        this.configName = configName;
        this.application = application;
        this.database = database;
    }

    String configName() {
        return configName;
    }

    Class<?> application() {
        return application;
    }

    String database() {
        return database;
    }

    static String[] databases() {
        return Arrays.stream(values()).map(Service::database).toArray(String[]::new);
    }
}
