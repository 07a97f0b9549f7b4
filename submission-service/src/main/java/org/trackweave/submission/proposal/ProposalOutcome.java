package org.trackweave.submission.proposal;

import java.time.Instant;
import java.util.List;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.submission.conference.Call;
import org.trackweave.submission.conference.ConferenceId;

/** What became of the wish to do something with a proposal. */
sealed interface ProposalOutcome {

    /** @param callOpen whether the conference takes proposals at this moment */
    record Done(Proposal proposal, boolean callOpen) implements ProposalOutcome {}

    /** The draft is no more. */
    record Discarded() implements ProposalOutcome {}

    /** Nothing was changed. */
    sealed interface Failure extends ProposalOutcome {}

    record UnknownConference(ConferenceId conference) implements Failure {}

    /** There is none, or none that this account may know of: the two look the same. */
    record Unknown() implements Failure {}

    record Refused(List<FieldFault> faults) implements Failure {}

    /** Somebody changed the proposal since the client read it. */
    record Stale(Proposal current) implements Failure {}

    record CallNotOpen(Call call, Instant now) implements Failure {}

    record WrongState(Action action, State state) implements Failure {}

    /** Somebody else may do it. */
    record NotTheirs(Action action) implements Failure {}

    /** Only organizers send proposals on behalf of others. */
    record OrganizersOnly() implements Failure {}
}
