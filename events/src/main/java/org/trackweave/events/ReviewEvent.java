package org.trackweave.events;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;

/**
 * What the review service says of reviews. Keyed by proposal; {@link #version()} counts the events of one reviewer on
 * one proposal, which together are the aggregate.
 */
@JsonTypeInfo(use = Id.NAME, property = "type", defaultImpl = ReviewEvent.Unrecognised.class)
@JsonSubTypes({@Type(name = "review.recorded.v1", value = ReviewEvent.ReviewRecorded.class),
        @Type(name = "review.retracted.v1", value = ReviewEvent.ReviewRetracted.class),
        @Type(name = "review.conflict-declared.v1", value = ReviewEvent.ConflictDeclared.class)})
public sealed interface ReviewEvent extends Event {

    String conferenceId();

    UUID proposalId();

    /** The reviewer's account. */
    UUID reviewerId();

    @Override
    default String topic() {
        return Topics.REVIEWS;
    }

    @Override
    default String key() {
        return proposalId().toString();
    }

    /** One reviewer's judgement of one proposal. */
    @Override
    default String aggregate() {
        return proposalId() + "/" + reviewerId();
    }

    /** Given for the first time or revised: the newest version replaces the earlier ones. */
    record ReviewRecorded(String conferenceId, UUID proposalId, UUID reviewerId, long version, Review review)
            implements
                ReviewEvent {}

    record ReviewRetracted(String conferenceId, UUID proposalId, UUID reviewerId, long version)
            implements
                ReviewEvent {}

    /** The reviewer may not judge this proposal; a review given before no longer counts. */
    record ConflictDeclared(String conferenceId, UUID proposalId, UUID reviewerId, long version)
            implements
                ReviewEvent {}

    /** A newer writer sent a type that this build does not know: skipped, never a poison record. */
    record Unrecognised(String conferenceId, UUID proposalId, UUID reviewerId, long version) implements ReviewEvent {}
}
