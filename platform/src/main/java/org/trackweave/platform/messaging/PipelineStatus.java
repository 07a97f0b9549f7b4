package org.trackweave.platform.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a service's part of the pipeline does, at one moment.
 *
 * @param leader whether the answering instance relays the outbox
 * @param kafkaAnswers false when lag, topics and dead letters could not be asked for; the lists are empty then
 * @param topics all topics of the history, whoever writes them
 */
public record PipelineStatus(String service, Instant checkedAt, boolean leader, boolean kafkaAnswers,
        OutboxStatus outbox,
        List<ListenerStatus> listeners, List<TopicCount> topics, List<DeadLetterCount> deadLetters,
        List<DeadLetterSummary> lastDeadLetters) {

    /**
     * What waits in the outbox.
     *
     * @param unpublished events not yet in Kafka, parked ones included
     * @param oldestAgeSeconds how long the oldest of them has waited; 0 when none does
     */
    public record OutboxStatus(long unpublished, double oldestAgeSeconds, List<ParkedEvent> parked) {}

    /** An event that no broker would take: its aggregate waits for an operator. */
    public record ParkedEvent(UUID eventId, String topic, String aggregate, String type, String why) {}

    /**
     * One listener on one topic.
     *
     * @param lag events not yet handled
     * @param lastDelayMillis from append until handled, for the last event this instance handled; null before the first
     */
    public record ListenerStatus(String group, String topic, long lag, @Nullable Long lastDelayMillis,
            boolean running) {}

    /** How many events were ever written to a topic: the history is never cut. */
    public record TopicCount(String topic, long events) {}

    /** Dead letters of this service that have not been replayed. */
    public record DeadLetterCount(String topic, long waiting) {}

    /** One of them, without its content. */
    public record DeadLetterSummary(String topic, int partition, long offset, @Nullable String key,
            @Nullable String type,
            String group, String cause, int attempts, Instant failedAt) {}

    /** Whether a person should look at it. */
    @JsonProperty("healthy")
    public boolean healthy() {
        return kafkaAnswers && deadLetters.isEmpty() && outbox.parked().isEmpty() && outbox.oldestAgeSeconds() < 60
                && listeners.stream().allMatch(ListenerStatus::running);
    }
}
