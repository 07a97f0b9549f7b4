package org.trackweave.scheduler.weight;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.timetable.Rule;

/** How much each wish matters, as the API tells it. */
record WeightsAnswer(long version, List<Wish> wishes) {

    WeightsAnswer {
        wishes = List.copyOf(wishes);
    }

    /**
     * @param words what is wished
     * @param weight of one breach
     * @param usual the weight where nobody has said anything else
     * @param importance the weight in a word; null for a number between the words
     */
    record Wish(Rule rule, String words, int weight, int usual, @Nullable Importance importance) {}

    static WeightsAnswer of(RuleWeights weights) {
        return new WeightsAnswer(weights.version(), WeightService.wishes().stream().map(rule -> {
            int weight = weights.weights().of(rule);
            return new Wish(rule, rule.words(), weight, rule.usualWeight(),
                    Importance.of(rule, weight).orElse(null));
        }).toList());
    }
}
