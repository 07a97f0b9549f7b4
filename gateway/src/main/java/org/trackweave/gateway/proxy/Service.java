package org.trackweave.gateway.proxy;

/** What the gateway passes requests on to. */
enum Service {
    SUBMISSION("submission-service", "proposals"),
    REVIEW("review-service", "reviews"),
    SCHEDULER("scheduler-service", "schedule"),
    SEARCH("search-service", "programme");

    private final String id;
    private final String subject;

    Service(String id, String subject) {
        this.id = id;
        this.subject = subject;
    }

    /** Its {@code spring.application.name}. */
    String id() {
        return id;
    }

    /** What it is about, for people. */
    String subject() {
        return subject;
    }
}
