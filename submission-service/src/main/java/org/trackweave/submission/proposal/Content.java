package org.trackweave.submission.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.trackweave.events.Level;

/**
 * What a proposal says, without who says it.
 *
 * @param abstractText empty in a draft that lacks it
 * @param language a BCP 47 tag
 */
record Content(String title, @JsonProperty("abstract") String abstractText, String description, Level level,
        String format, int minutes, String language, List<String> tags, @Nullable String notesForReviewers) {

    Content {
        tags = List.copyOf(tags);
    }
}
