package org.trackweave.review.reviewing;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.trackweave.review.reviewing.Standing.Scored;

/** Somebody else's review, as it is shown to those who may see it. */
public record OthersReview(String reviewer, boolean abstained, @Nullable Double score, Map<String, Integer> scores,
        boolean nominated, @Nullable String comment, Instant updatedAt) {

    public OthersReview {
        scores = Map.copyOf(scores);
    }

    static OthersReview of(NamedReview named) {
        var review = named.review();
        var words = review.standing().words().orElse(null);
        return review.standing() instanceof Scored scored
                ? new OthersReview(named.reviewerName(), false, scored.score(), scored.scores(), scored.nominated(),
                        words, review.updatedAt())
                : new OthersReview(named.reviewerName(), true, null, Map.of(), false, words, review.updatedAt());
    }
}
