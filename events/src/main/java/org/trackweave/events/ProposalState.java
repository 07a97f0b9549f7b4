package org.trackweave.events;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a proposal stands, spelled as pretalx spells it, and {@code waitlisted}. Drafts stay with their speaker. */
public enum ProposalState {
    SUBMITTED,
    ACCEPTED,
    WAITLISTED,
    REJECTED,
    CONFIRMED,
    CANCELED,
    WITHDRAWN;

    /** The name on the wire and in APIs: lower case. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
