package org.trackweave.scheduler.timetable.cpsat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.Contradiction;
import org.trackweave.scheduler.timetable.InfeasibilityAdvisor;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Settings;

/**
 * Finds contradictions by taking reasons away for as long as the rest still contradicts itself. Looks at single talks,
 * tracks and speakers first: most contradictions lie within one.
 */
public final class CpSatInfeasibilityAdvisor implements InfeasibilityAdvisor {

    private static final double SECONDS_FOR_ONE = 3;

    @Override
    public Optional<Contradiction> contradiction(Problem problem, Duration longest) {
        var rules = new HardRules(problem);
        var search = new Search(Settings.timed(1, longest), new CancelSignal());
        for (var talks : parts(rules)) {
            var reasons = rules.about(talks);
            if (impossible(rules, reasons, search)) {
                var core = smallest(rules, reasons, search);
                return Optional.of(new ContradictionWords(rules).say(core, waysOut(rules, core, search)));
            }
        }
        return Optional.empty();
    }

    /** Talks to look at together, the fewest first, all at last. */
    private static List<List<Integer>> parts(HardRules rules) {
        var talks = rules.problem().talks();
        var parts = new ArrayList<List<Integer>>();
        var numbers = IntStream.range(0, talks.size()).boxed().toList();
        numbers.forEach(talk -> parts.add(List.of(talk)));
        for (int speaker = 0; speaker < rules.problem().speakers().size(); speaker++) {
            int number = speaker;
            parts.add(numbers.stream().filter(talk -> rules.speakersOf(talks.get(talk)).contains(number)).toList());
        }
        for (int track = 0; track < rules.problem().tracks().size(); track++) {
            int number = track;
            parts.add(numbers.stream().filter(talk -> rules.tracksOf(talks.get(talk)).contains(number)).toList());
        }
        parts.removeIf(List::isEmpty);
        parts.add(numbers);
        return parts;
    }

    private static boolean impossible(HardRules rules, Set<Reason> reasons, Search search) {
        return search.goesOn() && search.run(rules.model(reasons), 1, SECONDS_FOR_ONE, (_, _) -> {
        }).impossible();
    }

    /** Halves first, then one by one; when the time is over, what is left may be more than the smallest. */
    private static Set<Reason> smallest(HardRules rules, Set<Reason> all, Search search) {
        var left = new LinkedHashSet<>(all);
        for (int chunk = Math.max(1, all.size() / 2); chunk >= 1; chunk = chunk == 1 ? 0 : (chunk + 1) / 2) {
            var order = List.copyOf(left);
            for (int from = 0; from < order.size(); from += chunk) {
                var without = new LinkedHashSet<>(left);
                order.subList(from, Math.min(order.size(), from + chunk)).forEach(without::remove);
                if (without.size() < left.size() && impossible(rules, without, search)) {
                    left = without;
                }
            }
        }
        return left;
    }

    /** The reasons of which giving up one lets all others of the problem hold. */
    private static Set<Reason> waysOut(HardRules rules, Set<Reason> core, Search search) {
        var all = rules.about(IntStream.range(0, rules.problem().talks().size()).boxed().toList());
        var enough = new LinkedHashSet<Reason>();
        for (var reason : core) {
            var without = new LinkedHashSet<>(all);
            without.remove(reason);
            if (search.goesOn() && search.run(rules.model(without), 1, SECONDS_FOR_ONE, (_, _) -> {
            }).found()) {
                enough.add(reason);
            }
        }
        return enough;
    }
}
