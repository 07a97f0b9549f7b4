package org.trackweave.scheduler.timetable.cpsat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trackweave.scheduler.ids.TrackId;
import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.TalkPair;

/** Which talks no rule can tell apart. Computed once for a plan: searches around a timetable make many models of it. */
final class TalkKinds {

    private record Likeness(int minutes, List<Integer> tracks, int primary, Level level, int language,
            Map<Rule, List<Integer>> costs, int only) {}

    private final int[] kinds;
    private final List<List<Integer>> tracks;

    TalkKinds(Plan plan) {
        var alone = alone(plan);
        var numbers = new HashMap<TrackId, Integer>();
        plan.problem().tracks().forEach(track -> numbers.put(track.id(), numbers.size()));
        tracks = plan.problem()
            .talks()
            .stream()
            .map(talk -> talk.tracks().stream().distinct().map(track -> numbers.getOrDefault(track, -1)).toList())
            .toList();
        kinds = new int[plan.costs().size()];
        var known = new HashMap<Likeness, Integer>();
        for (int talk = 0; talk < kinds.length; talk++) {
            var costs = plan.costs().get(talk);
            var bySlot = new EnumMap<Rule, List<Integer>>(Rule.class);
            if (!alone.contains(talk)) {
                costs.bySlot().forEach((rule, row) -> bySlot.put(rule, Arrays.stream(row).boxed().toList()));
            }
            var likeness = new Likeness(costs.minutes(), tracks.get(talk), costs.primaryTrack(), costs.level(),
                    costs.programme().language(), bySlot, alone.contains(talk) ? talk : -1);
            kinds[talk] = known.computeIfAbsent(likeness, _ -> known.size());
        }
    }

    int of(int talk) {
        return kinds[talk];
    }

    /** The numbers of all tracks of a talk. */
    List<Integer> tracks(int talk) {
        return tracks.get(talk);
    }

    /** Talks that a rule relates to one other talk, or that have a number of their own. */
    private static Set<Integer> alone(Plan plan) {
        var alone = new HashSet<Integer>();
        var weights = plan.problem().weights();
        for (var pair : plan.pairs()) {
            boolean matters = switch (pair) {
                case TalkPair.OfOneTrack _ -> false;
                case TalkPair.EasierFirst _ -> weights.of(Rule.NOVICE_FIRST) > 0;
                case TalkPair.OfOneSpeaker _ ->
                    weights.of(Rule.SPEAKER_CLASH) > 0 || weights.of(Rule.SPEAKER_PAUSE) > 0;
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
