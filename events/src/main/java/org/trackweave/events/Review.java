package org.trackweave.events;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One reviewer's opinion of one proposal.
 *
 * @param scores by criterion id; empty when the reviewer abstains
 * @param comment for the other reviewers and the organizers
 * @param nominated the reviewer wants it considered whatever its score
 */
public record Review(Map<String, Integer> scores, @Nullable String comment, boolean nominated, boolean abstained) {

    public Review {
        scores = Map.copyOf(scores);
    }
}
