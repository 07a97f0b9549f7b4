package org.trackweave.review.reviewing;

import java.time.Instant;
import java.util.UUID;

/**
 * What one reviewer has said of one proposal.
 *
 * @param version counts the events of this reviewer on this proposal
 * @param seenVersion the proposal's content version that the reviewer had read
 */
public record GivenReview(UUID proposalId, UUID reviewerId, long version, long seenVersion, Standing standing,
        Instant updatedAt) {}
