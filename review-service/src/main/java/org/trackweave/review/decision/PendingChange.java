package org.trackweave.review.decision;

import java.util.Optional;
import java.util.UUID;

import org.trackweave.events.Decision;

/**
 * What an organizer wants to become of a proposal.
 *
 * @param decision empty takes a pending decision back
 * @param seenRevision the decision's revision that the organizer saw, where the change must not overwrite another's
 */
public record PendingChange(UUID proposalId, Optional<Decision> decision, Optional<Long> seenRevision) {}
