package org.trackweave.scheduler.timetable;

import java.util.EnumMap;
import java.util.Map;

/** How much each wish matters; hard rules cannot be weighed. */
public record Weights(Map<Rule, Integer> soft) {

    public static final Weights USUAL = new Weights(Map.of());

    public Weights {
        soft.forEach((rule, weight) -> {
            if (rule.kind() != Rule.Kind.SOFT || weight < 0) {
                throw new IllegalArgumentException(
                        "The rule %s (%s) cannot have the weight %d; only wishes are weighed, from 0."
                            .formatted(rule, rule.words(), weight));
            }
        });
        soft = soft.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(soft));
    }

    public int of(Rule rule) {
        return soft.getOrDefault(rule, rule.usualWeight());
    }
}
