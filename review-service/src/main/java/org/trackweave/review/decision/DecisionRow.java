package org.trackweave.review.decision;

import java.util.Optional;
import java.util.UUID;

import org.trackweave.events.Decision;
import org.trackweave.events.ProposalState;

/**
 * Where one proposal's decision stands.
 *
 * @param revision counts every change, also of pending decisions; 0 when nothing was ever decided
 * @param state the proposal's state as the submission service knows it
 */
record DecisionRow(UUID proposalId, long revision, Optional<Decision> pending, Optional<Decision> published,
        ProposalState state) {

    /** Whether organizers may still decide: what is confirmed, canceled or withdrawn is the speaker's affair. */
    boolean open() {
        return switch (state) {
            case SUBMITTED, ACCEPTED, WAITLISTED, REJECTED -> true;
            case CONFIRMED, CANCELED, WITHDRAWN -> false;
        };
    }
}
