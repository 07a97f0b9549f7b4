package org.trackweave.review.ranking;

import java.util.List;

/** A page of the ranked list and how long the whole list is. */
record RankingPageOf(List<RankingRow> rows, int total, int page, int size) {

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
