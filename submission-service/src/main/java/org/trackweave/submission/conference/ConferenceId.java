package org.trackweave.submission.conference;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A conference's id, which is its slug in every URL: {@code pycon-2011}. It never changes.
 *
 * <p>Any text may be asked for, so the constructor refuses none; {@link #wellFormed(String)} says what may be opened.
 */
public record ConferenceId(@JsonValue String slug) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");

    static boolean wellFormed(String slug) {
        return SLUG.matcher(slug).matches() && !slug.equals("new");
    }

    @Override
    public String toString() {
        return slug;
    }
}
