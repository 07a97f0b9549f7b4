package org.trackweave.events;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How much a talk expects its audience to know. */
public enum Level {
    NOVICE,
    INTERMEDIATE,
    ADVANCED,
    /** Without introductory material, as PyCon 2011 marked such talks. */
    EXTREME;

    /** The name on the wire and in APIs: lower case. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
