package org.trackweave.scheduler.timetable.cpsat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

import org.trackweave.scheduler.ids.TrackId;
import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;
import org.trackweave.scheduler.timetable.plan.TalkPair;

/** Puts talks that no rule can tell apart into groups. */
final class TalkGroups {

    private record Likeness(int minutes, List<Integer> tracks, int primary, Level level, int language,
            Map<Rule, List<Integer>> costs, List<Slot> slots, int only) {}

    private final List<TalkGroup> groups = new ArrayList<>();
    private final int[] groupOf;

    /** @param slots where each talk may start */
    TalkGroups(Plan plan, IntFunction<List<Slot>> slots) {
        var alone = alone(plan);
        var tracks = new HashMap<TrackId, Integer>();
        plan.problem().tracks().forEach(track -> tracks.put(track.id(), tracks.size()));
        var alike = new LinkedHashMap<Likeness, List<Integer>>();
        for (int talk = 0; talk < plan.costs().size(); talk++) {
            var costs = plan.costs().get(talk);
            var bySlot = new EnumMap<Rule, List<Integer>>(Rule.class);
            costs.bySlot()
                .forEach((rule, row) -> bySlot.put(rule, Arrays.stream(row).boxed().toList()));
            var numbers = plan.problem().talks().get(talk).tracks().stream().map(tracks::get).toList();
            var likeness = new Likeness(costs.minutes(), numbers, costs.primaryTrack(), costs.level(),
                    costs.programme().language(), bySlot, slots.apply(talk), alone.contains(talk) ? talk : -1);
            alike.computeIfAbsent(likeness, _ -> new ArrayList<>()).add(talk);
        }
        groupOf = new int[plan.costs().size()];
        alike.forEach((likeness, talks) -> {
            talks.forEach(talk -> groupOf[talk] = groups.size());
            groups.add(new TalkGroup(groups.size(), List.copyOf(talks), likeness.tracks(),
                    plan.costs().get(talks.getFirst()), likeness.slots()));
        });
    }

    List<TalkGroup> all() {
        return groups;
    }

    TalkGroup of(int talk) {
        return groups.get(groupOf[talk]);
    }

    /** Talks that a rule relates to one other talk, or that have a number of their own. */
    private static Set<Integer> alone(Plan plan) {
        var alone = new HashSet<Integer>();
        var weights = plan.problem().weights();
        for (var pair : plan.pairs()) {
            boolean matters = switch (pair) {
                case TalkPair.OfOneTrack _ -> false;
                case TalkPair.EasierFirst _ -> weights.of(Rule.NOVICE_FIRST) > 0;
                case TalkPair.OfOneSpeaker _ -> weights.of(Rule.SPEAKER_CLASH) > 0 || weights.of(Rule.SPEAKER_PAUSE) > 0;
                case TalkPair.ForOneAudience _ -> weights.of(Rule.SHARED_AUDIENCE) > 0;
                case TalkPair.BothPopular _ -> weights.of(Rule.POPULAR_AT_ONCE) > 0;
                case TalkPair.Related related -> related.cost() > 0 && weights.of(related.rule()) > 0;
            };
            if (matters) {
                alone.add(pair.one());
                alone.add(pair.other());
            }
        }
        for (int talk = 0; talk < plan.costs().size(); talk++) {
            if (plan.costs().get(talk).programme().number() > 0) {
                alone.add(talk);
            }
        }
        return alone;
    }
}
