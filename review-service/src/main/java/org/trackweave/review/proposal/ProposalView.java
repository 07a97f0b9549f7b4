package org.trackweave.review.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.trackweave.events.Level;
import org.trackweave.events.ProposalState;

/**
 * A proposal as reviewers may see it: nothing here says who speaks.
 *
 * @param contentVersion the version at which something that reviewers read last changed
 * @param minutes the session's length
 */
public record ProposalView(UUID id, String conferenceId, long contentVersion, String code, ProposalState state,
        String title, String abstractText, String description, @Nullable String notes, Level level, String format,
        int minutes, String language, List<String> tags, Instant submittedAt) {

    public ProposalView {
        tags = List.copyOf(tags);
    }
}
