package org.trackweave.submission.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A proposal as people send it: everything may be missing or wrong. {@link ProposalCheck} says what may not.
 *
 * @param format one of the conference's; gives the minutes
 * @param minutes the length, where it differs from the format's or no format is named
 * @param speakerBiography of the first speaker
 * @param onBehalfOf the first speaker, where an organizer sends the proposal for them
 * @param state {@code draft} to keep it without submitting, else {@code submitted} or nothing
 */
record ProposalRequest(@Nullable String title, @JsonProperty("abstract") @Nullable String abstractText,
        @Nullable String description, @Nullable String level, @Nullable String format, @Nullable Integer minutes,
        @Nullable String language, @Nullable List<@Nullable String> tags,
        @Nullable List<@Nullable CoSpeaker> coSpeakers, @Nullable String speakerBiography,
        @Nullable String notesForReviewers, @Nullable OnBehalfOf onBehalfOf, @Nullable String state) {

    /** Another speaker; who signs in with this mail address sees the proposal. */
    record CoSpeaker(@Nullable String name, @Nullable String email, @Nullable String biography) {}

    /** Whose proposal it is. */
    record OnBehalfOf(@Nullable String name, @Nullable String email) {}

    boolean wantsDraft() {
        return "draft".equals(state);
    }
}
