package org.trackweave.review.ranking;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What the ranked list is sorted by. Every order ends in the id, so that paging neither repeats nor drops rows. */
enum SortBy {
    MEAN("Mean", "t.mean desc nulls last, t.reviews desc nulls last, p.id"),
    MEDIAN("Median", "t.median desc nulls last, t.mean desc nulls last, p.id"),
    SPREAD("Spread", "t.spread desc nulls last, t.mean desc nulls last, p.id"),
    NOMINATIONS("Nominations", "coalesce(t.nominations, 0) desc, t.mean desc nulls last, p.id"),
    REVIEWS("Fewest reviews", "coalesce(t.reviews, 0), t.mean desc nulls last, p.id"),
    TITLE("Title", "lower(p.title), p.id"),
    NEWEST("Newest", "p.submitted_at desc, p.id");

    private final String label;
    private final String order;

    SortBy(String label, String order) {
        this.label = label;
        this.order = order;
    }

    public String label() {
        return label;
    }

    /** In SQL, on {@code proposal p} and the tally {@code t}. */
    String order() {
        return order;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SortBy of(@Nullable String name) {
        for (var sort : values()) {
            if (sort.wireName().equals(name)) {
                return sort;
            }
        }
        return MEAN;
    }
}
