package org.trackweave.submission.proposal;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What speakers and organizers did with a proposal: the part of its {@link State} that this service decides. */
enum Standing {
    DRAFT,
    SUBMITTED,
    CONFIRMED,
    WITHDRAWN,
    CANCELED;

    /** As stored, and as dry runs tell it. */
    @JsonValue
    String storedName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Standing stored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
