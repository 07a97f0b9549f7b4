package org.trackweave.events;

import java.util.List;

/** The topics, each with one writing service. What each is for, and who reads it, is in {@code docs/events.md}. */
public final class Topics {

    /** Written by the submission service, keyed by conference. */
    public static final String CONFERENCES = "trackweave.conferences.v1";
    /** Written by the submission service, keyed by proposal. */
    public static final String PROPOSALS = "trackweave.proposals.v1";
    /** Written by the review service, keyed by proposal. */
    public static final String REVIEWS = "trackweave.reviews.v1";
    /** Written by the review service, keyed by proposal. */
    public static final String DECISIONS = "trackweave.decisions.v1";
    /** Written by the scheduler service, keyed by run. */
    public static final String RUNS = "trackweave.runs.v1";
    /** Written by the scheduler service, keyed by conference. */
    public static final String PROGRAMME = "trackweave.programme.v1";
    /** Written by the submission service, keyed by person, compacted: a tombstone makes the person's data unreadable. */
    public static final String PERSON_KEYS = "trackweave.person-keys.v1";

    /** The topics that keep every event for ever. */
    public static final List<String> HISTORY = List.of(CONFERENCES, PROPOSALS, REVIEWS, DECISIONS, RUNS, PROGRAMME);

    /** Every topic that the platform creates, without the dead-letter topics. */
    public static final List<String> ALL = List.of(CONFERENCES, PROPOSALS, REVIEWS, DECISIONS, RUNS, PROGRAMME,
            PERSON_KEYS);

    private static final String DEAD_LETTER_SUFFIX = "-dlt";

    private Topics() {}

    /** The topic that takes the records of {@code topic} that no retry could read or apply. */
    public static String deadLetter(String topic) {
        return topic + DEAD_LETTER_SUFFIX;
    }
}
