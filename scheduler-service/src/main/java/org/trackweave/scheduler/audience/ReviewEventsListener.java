package org.trackweave.scheduler.audience;

import java.util.OptionalDouble;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.Review;
import org.trackweave.events.ReviewEvent;
import org.trackweave.events.ReviewEvent.ConflictDeclared;
import org.trackweave.events.ReviewEvent.ReviewRecorded;
import org.trackweave.events.ReviewEvent.ReviewRetracted;
import org.trackweave.events.Topics;
import org.trackweave.scheduler.position.EventPositions;

/** Keeps {@link ReviewScores} up to date. */
@Component
class ReviewEventsListener {

    private final ReviewScores scores;
    private final EventPositions positions;

    ReviewEventsListener(ReviewScores scores, EventPositions positions) {
        this.scores = scores;
        this.positions = positions;
    }

    @KafkaListener(id = "scheduler-service.reviews", idIsGroup = true, topics = Topics.REVIEWS)
    @Transactional
    void on(ReviewEvent event, ConsumerRecord<?, ?> record) {
        positions.applied(record);
        switch (event) {
            case ReviewRecorded recorded -> apply(recorded, mean(recorded.review()));
            case ReviewRetracted retracted -> apply(retracted, null);
            case ConflictDeclared declared -> apply(declared, null);
            case ReviewEvent.Unrecognised _ -> {
                // a newer writer's type: nothing here depends on it
            }
        }
    }

    private void apply(ReviewEvent event, @Nullable Double score) {
        scores.apply(event.conferenceId(), event.proposalId(), event.reviewerId(), event.version(), score);
    }

    private static @Nullable Double mean(Review review) {
        OptionalDouble mean = review.scores().values().stream().mapToInt(Integer::intValue).average();
        return review.abstained() || mean.isEmpty() ? null : mean.getAsDouble();
    }
}
