package org.trackweave.submission.proposal;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonValue;

import org.trackweave.events.Decision;
import org.trackweave.events.ProposalState;

/** Where a proposal stands for its speakers: what they and the organizers did, and the decision once it is published. */
public enum State {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    WAITLISTED,
    REJECTED,
    CONFIRMED,
    CANCELED,
    WITHDRAWN;

    /** The name in APIs: lower case. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A decision counts while nobody took the proposal out, and a confirmation while the proposal is accepted.
     *
     * @param decision null while none is published
     */
    static State of(Standing standing, @Nullable Decision decision) {
        return switch (standing) {
            case DRAFT -> DRAFT;
            case WITHDRAWN -> WITHDRAWN;
            case CANCELED -> CANCELED;
            case SUBMITTED -> decision == null ? SUBMITTED : of(decision);
            case CONFIRMED -> decision == null || decision == Decision.ACCEPTED ? CONFIRMED : of(decision);
        };
    }

    private static State of(Decision decision) {
        return switch (decision) {
            case ACCEPTED -> ACCEPTED;
            case WAITLISTED -> WAITLISTED;
            case REJECTED -> REJECTED;
        };
    }

    /** @throws IllegalStateException for a draft, of which nobody is told */
    ProposalState published() {
        return switch (this) {
            case DRAFT -> throw new IllegalStateException("A draft is not published.");
            case SUBMITTED -> ProposalState.SUBMITTED;
            case ACCEPTED -> ProposalState.ACCEPTED;
            case WAITLISTED -> ProposalState.WAITLISTED;
            case REJECTED -> ProposalState.REJECTED;
            case CONFIRMED -> ProposalState.CONFIRMED;
            case CANCELED -> ProposalState.CANCELED;
            case WITHDRAWN -> ProposalState.WITHDRAWN;
        };
    }
}
