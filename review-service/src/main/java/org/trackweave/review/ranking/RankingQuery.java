package org.trackweave.review.ranking;

import org.jspecify.annotations.Nullable;

import org.trackweave.review.proposal.ProposalFilter;

/**
 * Which proposals, and in which order.
 *
 * @param minReviews leaves out what has fewer
 */
record RankingQuery(ProposalFilter filter, Standpoint standpoint, int minReviews, SortBy sort) {

    static RankingQuery of(ProposalFilter filter, @Nullable String standpoint, @Nullable Integer minReviews,
            @Nullable String sort) {
        return new RankingQuery(filter, Standpoint.of(standpoint), minReviews == null ? 0 : Math.max(0, minReviews),
                SortBy.of(sort));
    }

    /** This list as a query string for links, without the page: {@code ?state=pending&sort=spread}, or nothing. */
    public String query() {
        var text = new StringBuilder(filter.query());
        if (standpoint != Standpoint.ACTIVE) {
            text.append("&state=").append(standpoint.wireName());
        }
        if (minReviews > 0) {
            text.append("&minReviews=").append(minReviews);
        }
        if (sort != SortBy.MEAN) {
            text.append("&sort=").append(sort.wireName());
        }
        if (!text.isEmpty()) {
            text.setCharAt(0, '?');
        }
        return text.toString();
    }

    /** The same list from its start in another order. */
    public String sortedBy(SortBy other) {
        return new RankingQuery(filter, standpoint, minReviews, other).query();
    }

    /** Whether anything is left out that is usually shown. */
    public boolean filtered() {
        return filter.active() || standpoint != Standpoint.ACTIVE || minReviews > 0;
    }
}
