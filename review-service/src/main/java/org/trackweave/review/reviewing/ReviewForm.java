package org.trackweave.review.reviewing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.review.reviewing.Standing.Scored;

/** The review form, as it was sent or as it is to be shown. */
record ReviewForm(Map<String, Integer> scores, String comment, boolean nominated, List<FieldFault> faults) {

    private static final String SCORE = "scores.";

    static ReviewForm of(Optional<GivenReview> own) {
        var standing = own.map(GivenReview::standing);
        var scored = standing.filter(Scored.class::isInstance).map(Scored.class::cast);
        return new ReviewForm(scored.map(Scored::scores).orElse(Map.of()), standing.flatMap(Standing::words).orElse(""),
                scored.map(Scored::nominated).orElse(false), List.of());
    }

    /** What was sent; a score that is no number counts as missing. */
    static ReviewForm sent(MultiValueMap<String, String> fields) {
        var scores = new HashMap<String, Integer>();
        fields.forEach((name, values) -> {
            if (name.startsWith(SCORE) && values.getFirst().matches("\\d{1,3}")) {
                scores.put(name.substring(SCORE.length()), Integer.valueOf(values.getFirst()));
            }
        });
        var comment = fields.getFirst("comment");
        return new ReviewForm(scores, comment == null ? "" : comment, fields.containsKey("nominated"), List.of());
    }

    ReviewForm with(List<FieldFault> found) {
        return new ReviewForm(scores, comment, nominated, new ArrayList<>(found));
    }

    ReviewInput input(boolean abstained, @Nullable Long seen) {
        return new ReviewInput(abstained ? Map.of() : scores, comment, nominated && !abstained, abstained,
                Optional.ofNullable(seen));
    }

    /** What is wrong with a field, where something is. */
    public @Nullable String faultOf(String field) {
        return faults.stream()
            .filter(fault -> fault.field().equals(field))
            .map(FieldFault::message)
            .findFirst()
            .orElse(null);
    }
}
