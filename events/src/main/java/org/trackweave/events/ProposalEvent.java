package org.trackweave.events;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;

/** What the submission service says of a proposal. Keyed by proposal; every event carries the whole proposal. */
@JsonTypeInfo(use = Id.NAME, property = "type", defaultImpl = ProposalEvent.Unrecognised.class)
@JsonSubTypes({@Type(name = "proposal.submitted.v1", value = ProposalEvent.ProposalSubmitted.class),
        @Type(name = "proposal.revised.v1", value = ProposalEvent.ProposalRevised.class),
        @Type(name = "proposal.withdrawn.v1", value = ProposalEvent.ProposalWithdrawn.class),
        @Type(name = "talk.confirmed.v1", value = ProposalEvent.TalkConfirmed.class),
        @Type(name = "talk.canceled.v1", value = ProposalEvent.TalkCanceled.class),
        @Type(name = "speaker.erased.v1", value = ProposalEvent.SpeakerErased.class)})
public sealed interface ProposalEvent extends Event {

    String conferenceId();

    UUID proposalId();

    @Override
    default String topic() {
        return Topics.PROPOSALS;
    }

    @Override
    default String key() {
        return proposalId().toString();
    }

    /** An event that carries the proposal's state: every one but {@link Unrecognised}. */
    sealed interface WithState extends ProposalEvent {

        Proposal proposal();
    }

    record ProposalSubmitted(String conferenceId, UUID proposalId, long version, Proposal proposal)
            implements
                WithState {}

    record ProposalRevised(String conferenceId, UUID proposalId, long version, Proposal proposal)
            implements
                WithState {}

    /** The speaker takes the proposal back. */
    record ProposalWithdrawn(String conferenceId, UUID proposalId, long version, Proposal proposal)
            implements
                WithState {}

    /** The speaker of an accepted proposal will come. */
    record TalkConfirmed(String conferenceId, UUID proposalId, long version, Proposal proposal) implements WithState {}

    /** The organizers take an accepted talk out. */
    record TalkCanceled(String conferenceId, UUID proposalId, long version, Proposal proposal) implements WithState {}

    /** A speaker asked to be forgotten; the proposal stays, without the name. The person's key is destroyed too. */
    record SpeakerErased(String conferenceId, UUID proposalId, long version, UUID personId, Proposal proposal)
            implements
                WithState {}

    /** A newer writer sent a type that this build does not know: skipped, never a poison record. */
    record Unrecognised(String conferenceId, UUID proposalId, long version) implements ProposalEvent {}
}
