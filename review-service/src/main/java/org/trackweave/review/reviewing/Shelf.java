package org.trackweave.review.reviewing;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The parts of a reviewer's queue. */
enum Shelf {
    /** Open and without a word from me. */
    TODO("To review"),
    /** Reviewed by me, and changed by the speaker since. */
    CHANGED("Changed since"),
    /** Scored by me, or left to others. */
    REVIEWED("Reviewed"),
    /** I declared a conflict. */
    CONFLICTED("Conflicts");

    private final String label;

    Shelf(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Shelf of(@Nullable String name) {
        for (var shelf : values()) {
            if (shelf.wireName().equals(name)) {
                return shelf;
            }
        }
        return TODO;
    }
}
