package org.trackweave.submission.proposal;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What can be done with a proposal. */
public enum Action {
    REVISE,
    SUBMIT,
    WITHDRAW,
    CONFIRM,
    CANCEL,
    DISCARD;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
