package org.trackweave.search.index;

import java.util.Optional;

/** A track's slug, colour and name as one term of the index. */
public record TrackLabel(String slug, int color, String name) {

    private static final String SEPARATOR = "\t";

    String text() {
        return slug + SEPARATOR + color + SEPARATOR + name;
    }

    /** Empty where the text is no label. */
    public static Optional<TrackLabel> parse(String text) {
        String[] parts = text.split(SEPARATOR, 3);
        return parts.length == 3
                ? Optional.of(new TrackLabel(parts[0], Integer.parseInt(parts[1]), parts[2]))
                : Optional.empty();
    }
}
