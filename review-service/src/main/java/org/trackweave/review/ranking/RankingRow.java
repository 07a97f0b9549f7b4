package org.trackweave.review.ranking;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of the ranked list. Scores are 0 to 100.
 *
 * @param rank the place in the list as sorted and filtered, from 1
 * @param state of the proposal, as the submission service knows it
 * @param spread the standard deviation of the scores, null below two reviews
 * @param histogram how many scores lie in each fifth of the scale, the lowest first
 * @param revision of the decision, to be sent back when deciding
 * @param own the organizer who looks is one of the speakers
 */
record RankingRow(int rank, UUID proposalId, String code, String title, String level, String format, int minutes,
        List<String> tags, String state, int reviews, @Nullable Double mean, @Nullable Double median,
        @Nullable Double spread, int nominations, List<Integer> histogram, @Nullable String pending,
        @Nullable String published, long revision, boolean own) {

    RankingRow {
        tags = List.copyOf(tags);
        histogram = List.copyOf(histogram);
    }

    /** Whether organizers may still decide on it. */
    public boolean open() {
        return switch (state) {
            case "confirmed", "canceled", "withdrawn" -> false;
            default -> true;
        };
    }
}
