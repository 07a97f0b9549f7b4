package org.trackweave.scheduler.run;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a run stands. */
public enum RunState {
    QUEUED,
    RUNNING,
    FINISHED,
    FAILED,
    CANCELED;

    /** The name in the database and in the API: lower case. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Nothing will change any more. */
    public boolean ended() {
        return this == FINISHED || this == FAILED || this == CANCELED;
    }
}
