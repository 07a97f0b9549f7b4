package org.trackweave.search.query;

import java.util.Locale;
import java.util.Optional;

/** A property by which talks can be narrowed down, with exact values. */
public enum Facet {
    TRACK("track", "track_label"),
    LEVEL("level", "level"),
    DAY("day", "day"),
    ROOM("room", "room"),
    LANGUAGE("language", "language"),
    TAG("tags", "tags");

    /** The field of the index that selects. */
    final String field;
    /** The field of the index that is counted: its terms say how to show the value. */
    final String countedField;

    Facet(String field, String countedField) {
        this.field = field;
        this.countedField = countedField;
    }

    /** The name in URLs and queries: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Facet> named(String key) {
        for (Facet facet : values()) {
            if (facet.key().equals(key)) {
                return Optional.of(facet);
            }
        }
        return Optional.empty();
    }
}
