package org.trackweave.review.ranking;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Which proposals the ranked list shows, by what has become of them. */
enum Standpoint {
    ACTIVE("Active", "p.state not in ('withdrawn', 'canceled')"),
    UNDECIDED("Undecided", "p.state not in ('withdrawn', 'canceled') and d.pending is null and d.published is null"),
    PENDING("Pending", "d.pending is not null and p.state not in ('withdrawn', 'canceled', 'confirmed')"),
    ACCEPTED("Accepted",
            "p.state not in ('withdrawn', 'canceled') and coalesce(d.pending, d.published) = 'accepted'"),
    WAITLISTED("Waitlisted",
            "p.state not in ('withdrawn', 'canceled') and coalesce(d.pending, d.published) = 'waitlisted'"),
    REJECTED("Rejected",
            "p.state not in ('withdrawn', 'canceled') and coalesce(d.pending, d.published) = 'rejected'"),
    WITHDRAWN("Withdrawn", "p.state in ('withdrawn', 'canceled')");

    private final String label;
    private final String condition;

    Standpoint(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    public String label() {
        return label;
    }

    /** In SQL, on {@code proposal p} and {@code decision d}. */
    String condition() {
        return condition;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Standpoint of(@Nullable String name) {
        for (var standpoint : values()) {
            if (standpoint.wireName().equals(name)) {
                return standpoint;
            }
        }
        return ACTIVE;
    }
}
