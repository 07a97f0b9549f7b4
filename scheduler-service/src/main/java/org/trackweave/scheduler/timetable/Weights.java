package org.trackweave.scheduler.timetable;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much each wish matters.
 *
 * @param waived hard rules that this conference only wishes for, with the weight of one breach (of a minute of overlap):
 *        a conference that gives a track several rooms at once, say
 */
public record Weights(Map<Rule, Integer> soft, Map<Rule, Integer> waived) {

    public static final Weights USUAL = new Weights(Map.of());

    /** All hard rules hold. */
    public Weights(Map<Rule, Integer> soft) {
        this(soft, Map.of());
    }

    public Weights {
        waived.forEach((rule, weight) -> {
            if (rule.kind() != Rule.Kind.HARD || weight < 0) {
                throw new IllegalArgumentException(
                        "The rule %s (%s) cannot be waived at the weight %d; only hard rules are, at a weight from 0."
                            .formatted(rule, rule.words(), weight));
            }
        });
        waived = waived.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(waived));
        soft.forEach((rule, weight) -> {
            if (rule.kind() != Rule.Kind.SOFT || weight < 0) {
                throw new IllegalArgumentException(
                        "The rule %s (%s) cannot have the weight %d; only wishes are weighed, from 0."
                            .formatted(rule, rule.words(), weight));
            }
        });
        soft = soft.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(soft));
    }

    /** The weight of one breach. */
    public int of(Rule rule) {
        return waived.getOrDefault(rule, soft.getOrDefault(rule, rule.usualWeight()));
    }

    /** The rule's own kind, or that of a wish for a hard rule that is waived. */
    public Rule.Kind kind(Rule rule) {
        return waived.containsKey(rule) ? Rule.Kind.SOFT : rule.kind();
    }

    /** Whether a timetable must not break the rule. */
    public boolean isHard(Rule rule) {
        return kind(rule) == Rule.Kind.HARD;
    }
}
