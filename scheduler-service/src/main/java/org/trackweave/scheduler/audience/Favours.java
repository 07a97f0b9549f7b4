package org.trackweave.scheduler.audience;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trackweave.scheduler.discovery.CoVote;
import org.trackweave.scheduler.ids.TalkId;

/**
 * Which talks the same reviewers favour. What is due to a kind reviewer or a good talk is taken off each score first, so
 * that two talks are not alike because both are good. Their correlation counts where it is beyond 1/√n, the standard
 * error of a correlation over n reviewers that is nothing but chance.
 */
final class Favours {

    /** With fewer reviewers who judged both talks there is nothing to go by. */
    static final int ENOUGH = 12;

    private final List<Map<TalkId, Double>> rests = new ArrayList<>();

    Favours(Collection<? extends Map<TalkId, Double>> scoresByReviewer) {
        for (Map<TalkId, Double> scores : scoresByReviewer) {
            rests.add(withoutMean(scores));
        }
        Map<TalkId, Double> quality = quality();
        rests.forEach(rest -> rest.replaceAll((talk, score) -> score - quality.getOrDefault(talk, 0.0)));
    }

    /** In the order of the talks, each pair once; pairs that too few judged, or that chance explains, are missing. */
    List<CoVote> among(List<TalkId> talks) {
        var pairs = new ArrayList<CoVote>();
        for (int i = 0; i < talks.size(); i++) {
            for (int j = i + 1; j < talks.size(); j++) {
                double agreement = agreement(talks.get(i), talks.get(j));
                if (agreement != 0) {
                    pairs.add(new CoVote(talks.get(i), talks.get(j), agreement));
                }
            }
        }
        return pairs;
    }

    private double agreement(TalkId one, TalkId other) {
        int common = 0;
        double product = 0;
        double first = 0;
        double second = 0;
        for (Map<TalkId, Double> rest : rests) {
            Double a = rest.get(one);
            Double b = rest.get(other);
            if (a != null && b != null) {
                common++;
                product += a * b;
                first += a * a;
                second += b * b;
            }
        }
        if (common < ENOUGH || first == 0 || second == 0) {
            return 0;
        }
        double correlation = Math.clamp(product / Math.sqrt(first * second), -1, 1);
        return Math.copySign(Math.max(0, Math.abs(correlation) - 1 / Math.sqrt(common)), correlation);
    }

    private static Map<TalkId, Double> withoutMean(Map<TalkId, Double> scores) {
        double mean = scores.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
        var rest = new HashMap<TalkId, Double>();
        scores.forEach((talk, score) -> rest.put(talk, score - mean));
        return rest;
    }

    /** What reviewers on the whole think of each talk. */
    private Map<TalkId, Double> quality() {
        var sums = new HashMap<TalkId, Double>();
        var counts = new HashMap<TalkId, Integer>();
        rests.forEach(rest -> rest.forEach((talk, score) -> {
            sums.merge(talk, score, Double::sum);
            counts.merge(talk, 1, Integer::sum);
        }));
        sums.replaceAll((talk, sum) -> sum / counts.getOrDefault(talk, 1));
        return sums;
    }
}
