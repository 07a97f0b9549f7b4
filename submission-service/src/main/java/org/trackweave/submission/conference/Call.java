package org.trackweave.submission.conference;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** The call for proposals: open from {@code opensAt} until just before {@code closesAt}. */
public record Call(Instant opensAt, Instant closesAt) {

    public State stateAt(Instant now) {
        if (now.isBefore(opensAt)) {
            return State.UPCOMING;
        }
        return now.isBefore(closesAt) ? State.OPEN : State.CLOSED;
    }

    /** Where a call stands at some instant. */
    public enum State {
        UPCOMING,
        OPEN,
        CLOSED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
