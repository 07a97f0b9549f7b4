package org.trackweave.scheduler.weight;

import java.util.EnumMap;
import java.util.Map;

import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Weights;

/**
 * What a conference's organizers say of the wishes.
 *
 * @param version counts the changes; 0 before the first
 * @param changed the weights that are not the usual ones
 */
public record RuleWeights(long version, Map<Rule, Integer> changed) {

    /** What holds before anybody has said anything. */
    public static final RuleWeights USUAL = new RuleWeights(0, Map.of());

    public RuleWeights {
        changed = changed.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(changed));
    }

    public Weights weights() {
        return new Weights(changed);
    }
}
