package org.trackweave.review.reviewing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.review.criterion.Criteria;

/**
 * A review as a reviewer sends it.
 *
 * @param scores by criterion id; every criterion needs one, unless abstaining
 * @param seenVersion the content version of the proposal that was read; the present one when absent
 */
record ReviewInput(Map<String, Integer> scores, @Nullable String comment, boolean nominated, boolean abstained,
        Optional<Long> seenVersion) {

    private static final int LONGEST_COMMENT = 10_000;

    ReviewInput {
        scores = Map.copyOf(scores);
        comment = comment == null || comment.isBlank() ? null : comment.strip();
    }

    List<FieldFault> faults(Criteria criteria) {
        var faults = new ArrayList<FieldFault>();
        if (abstained) {
            if (!scores.isEmpty()) {
                faults.add(new FieldFault("abstained", "Give scores or abstain, not both."));
            }
            if (nominated) {
                faults.add(new FieldFault("nominated", "An abstention cannot nominate."));
            }
        } else {
            faults.addAll(criteria.faultsOf(scores));
        }
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            faults.add(new FieldFault("comment", "A comment has at most %,d characters.".formatted(LONGEST_COMMENT)));
        }
        return faults;
    }

    Standing standing(Criteria criteria) {
        return abstained
                ? new Standing.Abstained(comment)
                : new Standing.Scored(scores, criteria.score(scores), comment, nominated);
    }
}
