package org.trackweave.submission.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A request without faults.
 *
 * @param biography of the first speaker
 * @param onBehalfOf null where the sender is the first speaker
 */
record CheckedProposal(Content content, @Nullable String biography, List<NamedSpeaker> coSpeakers,
        @Nullable NamedSpeaker onBehalfOf) {

    CheckedProposal {
        coSpeakers = List.copyOf(coSpeakers);
    }

    /** A speaker known by what was typed. */
    record NamedSpeaker(String name, String email, @Nullable String biography) {}
}
