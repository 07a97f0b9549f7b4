package org.trackweave.review.reviewing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.trackweave.review.reviewing.Standing.Scored;

/** A reviewer's own review, as the API answers it. */
record OwnReview(UUID proposalId, long version, String standing, Map<String, Integer> scores, @Nullable Double score,
        boolean nominated, @Nullable String comment, long seenVersion, Instant updatedAt) {

    static OwnReview of(GivenReview review) {
        var scored = review.standing() instanceof Scored given ? given : null;
        return new OwnReview(review.proposalId(), review.version(), review.standing().wireName(),
                scored == null ? Map.of() : scored.scores(), scored == null ? null : scored.score(),
                scored != null && scored.nominated(), review.standing().words().orElse(null), review.seenVersion(),
                review.updatedAt());
    }
}
