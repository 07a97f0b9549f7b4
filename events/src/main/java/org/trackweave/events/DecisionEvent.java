package org.trackweave.events;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;

/** What the review service says of decisions, keyed by proposal. A pending decision is nobody else's business. */
@JsonTypeInfo(use = Id.NAME, property = "type", defaultImpl = DecisionEvent.Unrecognised.class)
@JsonSubTypes({@Type(name = "decision.published.v1", value = DecisionEvent.DecisionPublished.class)})
public sealed interface DecisionEvent extends Event {

    String conferenceId();

    UUID proposalId();

    @Override
    default String topic() {
        return Topics.DECISIONS;
    }

    @Override
    default String key() {
        return proposalId().toString();
    }

    /**
     * Published, for the first time or again with another outcome.
     *
     * @param meanScore the mean over reviewers of each one's mean score, null without reviews; an estimate of interest
     */
    record DecisionPublished(String conferenceId, UUID proposalId, long version, Decision decision,
            @Nullable Double meanScore) implements DecisionEvent {}

    /** A newer writer sent a type that this build does not know: skipped, never a poison record. */
    record Unrecognised(String conferenceId, UUID proposalId, long version) implements DecisionEvent {}
}
