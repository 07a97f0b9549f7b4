package org.trackweave.events;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A proposal's full state.
 *
 * @param code short and stable, for people and URLs: {@code K7QX2M}
 * @param state as the submission service knows it; a decision reaches it after it is published
 * @param minutes the session's length
 * @param language a BCP 47 tag
 * @param notesForReviewers never shown to attendees
 */
public record Proposal(String code, ProposalState state, String title, @JsonProperty("abstract") String abstractText,
        String description, Level level, String format, int minutes, String language, List<String> tags,
        List<Speaker> speakers, @Nullable String notesForReviewers, Instant submittedAt) {

    public Proposal {
        tags = List.copyOf(tags);
        speakers = List.copyOf(speakers);
    }
}
