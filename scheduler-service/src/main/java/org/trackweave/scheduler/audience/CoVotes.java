package org.trackweave.scheduler.audience;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.trackweave.scheduler.ids.TalkId;

/**
 * Which talks the same reviewers like: Pearson's correlation of their scores over those who judged both, each reviewer's
 * own mean taken off first, so that kind and strict ones count alike.
 */
final class CoVotes {

    /** With fewer reviewers in common a correlation is chance. */
    static final int ENOUGH = 5;

    private final List<Map<TalkId, Double>> centred = new ArrayList<>();

    CoVotes(Collection<? extends Map<TalkId, Double>> scoresByReviewer) {
        for (Map<TalkId, Double> scores : scoresByReviewer) {
            double mean = scores.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
            var off = new HashMap<TalkId, Double>();
            scores.forEach((talk, score) -> off.put(talk, score - mean));
            centred.add(off);
        }
    }

    /** From -1 to 1; empty where too few judged both, or all of them alike. */
    OptionalDouble between(TalkId one, TalkId other) {
        int common = 0;
        double product = 0;
        double first = 0;
        double second = 0;
        for (Map<TalkId, Double> scores : centred) {
            Double a = scores.get(one);
            Double b = scores.get(other);
            if (a != null && b != null) {
                common++;
                product += a * b;
                first += a * a;
                second += b * b;
            }
        }
        return common < ENOUGH || first == 0 || second == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(product / Math.sqrt(first * second));
    }
}
