package org.trackweave.review.reviewing;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** How a reviewer stands to a proposal, once they have said anything at all. */
public sealed interface Standing {

    /** The name in the database and in APIs. */
    String wireName();

    /** What the reviewer wrote for the others, where there is anything. */
    default Optional<String> words() {
        return switch (this) {
            case Scored scored -> Optional.ofNullable(scored.comment());
            case Abstained abstained -> Optional.ofNullable(abstained.comment());
            case Conflicted _,Retracted _ -> Optional.empty();
        };
    }

    /**
     * The only standing that counts in a tally.
     *
     * @param scores by criterion id
     * @param score 0 to 100
     * @param nominated to be considered whatever its score
     */
    record Scored(Map<String, Integer> scores, double score, @Nullable String comment,
            boolean nominated) implements Standing {

        public Scored {
            scores = Map.copyOf(scores);
        }

        @Override
        public String wireName() {
            return "scored";
        }
    }

    /** Read, and left to others. */
    record Abstained(@Nullable String comment) implements Standing {

        @Override
        public String wireName() {
            return "abstained";
        }
    }

    /** May not judge this one. */
    record Conflicted() implements Standing {

        @Override
        public String wireName() {
            return "conflicted";
        }
    }

    /** Took everything back; the proposal is in the queue again. */
    record Retracted() implements Standing {

        @Override
        public String wireName() {
            return "retracted";
        }
    }
}
