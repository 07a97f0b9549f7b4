package org.trackweave.scheduler.timetable.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Talk;

/** Finds the pairs of talks that rules look at. */
public final class PairFinder {

    /** One talk in five is popular enough to be kept from others of its kind. */
    private static final int POPULAR_SHARE = 5;

    private PairFinder() {}

    public static List<TalkPair> pairs(Problem problem) {
        var pairs = new ArrayList<TalkPair>();
        var talks = problem.talks();
        var numbers = new HashMap<TalkId, Integer>();
        talks.forEach(talk -> numbers.put(talk.id(), numbers.size()));
        double popular = leastPopular(talks);
        for (int i = 0; i < talks.size(); i++) {
            for (int j = i + 1; j < talks.size(); j++) {
                addPairs(talks, i, j, popular, pairs);
            }
        }
        for (var shared : problem.sharedAudiences()) {
            int percent = (int) Math.round(100 * shared.strength());
            if (percent > 0) {
                pairs.add(new TalkPair.ForOneAudience(numbers.getOrDefault(shared.one(), -1),
                        numbers.getOrDefault(shared.other(), -1), percent));
            }
        }
        for (var relation : problem.relations()) {
            pairs.add(new TalkPair.Related(numbers.getOrDefault(relation.one(), -1),
                    numbers.getOrDefault(relation.other(), -1), relation.kind(), relation.cost()));
        }
        return pairs;
    }

    private static void addPairs(List<Talk> talks, int i, int j, double popular, List<TalkPair> pairs) {
        var one = talks.get(i);
        var other = talks.get(j);
        if (!Collections.disjoint(one.tracks(), other.tracks())) {
            pairs.add(new TalkPair.OfOneTrack(i, j));
            int levels = other.level().compareTo(one.level());
            if (levels > 0) {
                pairs.add(new TalkPair.EasierFirst(i, j, levels));
            } else if (levels < 0) {
                pairs.add(new TalkPair.EasierFirst(j, i, -levels));
            }
        }
        if (!Collections.disjoint(one.speakers(), other.speakers())) {
            pairs.add(new TalkPair.OfOneSpeaker(i, j));
        }
        if (one.popularity() >= popular && other.popularity() >= popular) {
            pairs.add(new TalkPair.BothPopular(i, j));
        }
    }

    /** The popularity from which a talk counts as popular; talks that nobody has rated never do. */
    private static double leastPopular(List<Talk> talks) {
        var ordered = talks.stream().map(Talk::popularity).sorted(Comparator.reverseOrder()).toList();
        return ordered.isEmpty() ? 1 : Math.max(0.01, ordered.get(ordered.size() / POPULAR_SHARE));
    }
}
