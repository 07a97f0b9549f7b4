package org.trackweave.scheduler.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.scheduler.timetable.Rule;

/** Reads and changes how much each wish matters. Runs record the weights they were given. */
@Service
public class WeightService {

    /** Beyond this a single breach outweighs any timetable, and sums of them come near the limits of the search. */
    public static final int MOST = 10_000;

    private final WeightTable table;

    WeightService(WeightTable table) {
        this.table = table;
    }

    /** What became of a change. */
    public sealed interface Outcome {

        record Saved(RuleWeights weights) implements Outcome {}

        record Refused(List<FieldFault> faults) implements Outcome {}

        /** Somebody else changed them meanwhile. */
        record Stale(RuleWeights current) implements Outcome {}
    }

    /** The wishes that can be weighed, in their order. */
    public static List<Rule> wishes() {
        return Arrays.stream(Rule.values()).filter(rule -> rule.kind() == Rule.Kind.SOFT).toList();
    }

    @Transactional(readOnly = true)
    public RuleWeights of(String conferenceId) {
        return table.find(conferenceId).orElse(RuleWeights.USUAL);
    }

    /** @param weights by rule name; a rule that is not among them has its usual weight */
    @Transactional
    public Outcome change(String conferenceId, LongPredicate expected, Map<String, Integer> weights) {
        RuleWeights current = of(conferenceId);
        if (!expected.test(current.version())) {
            return new Outcome.Stale(current);
        }
        var faults = new ArrayList<FieldFault>();
        var changed = new EnumMap<Rule, Integer>(Rule.class);
        weights.forEach((name, weight) -> wishes().stream()
            .filter(rule -> rule.name().equals(name))
            .findFirst()
            .ifPresentOrElse(rule -> put(rule, weight, changed, faults),
                    () -> faults
                        .add(new FieldFault("weights." + name, "There is no wish named (%s).".formatted(name)))));
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var next = new RuleWeights(current.version() + 1, changed);
        return table.store(conferenceId, next) ? new Outcome.Saved(next) : new Outcome.Stale(of(conferenceId));
    }

    private static void put(Rule rule, int weight, Map<Rule, Integer> changed, List<FieldFault> faults) {
        if (weight < 0 || weight > MOST) {
            faults.add(new FieldFault("weights." + rule.name(),
                    "\"%s\" has a weight from 0 to %d (%d given).".formatted(rule.words(), MOST, weight)));
        } else if (weight != rule.usualWeight()) {
            changed.put(rule, weight);
        }
    }
}
