package org.trackweave.scheduler.talk;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.DecisionEvent;
import org.trackweave.events.DecisionEvent.DecisionPublished;
import org.trackweave.events.ProposalEvent;
import org.trackweave.events.Topics;
import org.trackweave.scheduler.position.EventPositions;

/** Keeps {@link Talks} up to date. Each event carries full state, so the newest version wins in whatever order. */
@Component
class TalkEventsListener {

    private final Talks talks;
    private final EventPositions positions;

    TalkEventsListener(Talks talks, EventPositions positions) {
        this.talks = talks;
        this.positions = positions;
    }

    @KafkaListener(id = "scheduler-service.proposals", idIsGroup = true, topics = Topics.PROPOSALS)
    @Transactional
    void on(ProposalEvent event, ConsumerRecord<?, ?> record) {
        positions.applied(record);
        switch (event) {
            case ProposalEvent.WithState state ->
                talks.apply(state.conferenceId(), state.proposalId(), state.version(), state.proposal());
            case ProposalEvent.Unrecognised _ -> {
                // a newer writer's type: nothing here depends on it
            }
        }
    }

    @KafkaListener(id = "scheduler-service.decisions", idIsGroup = true, topics = Topics.DECISIONS)
    @Transactional
    void on(DecisionEvent event, ConsumerRecord<?, ?> record) {
        positions.applied(record);
        switch (event) {
            case DecisionPublished published -> talks.apply(published.conferenceId(), published.proposalId(),
                    published.version(), published.decision(), published.meanScore());
            case DecisionEvent.Unrecognised _ -> {
                // a newer writer's type: nothing here depends on it
            }
        }
    }
}
