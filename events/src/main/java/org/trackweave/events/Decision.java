package org.trackweave.events;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the organizers decided of a proposal. */
public enum Decision {
    ACCEPTED,
    WAITLISTED,
    REJECTED;

    /** The name on the wire and in APIs: lower case. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
