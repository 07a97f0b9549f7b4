package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The terms that a track's talks share and other talks lack. */
final class TrackTerms {

    private TrackTerms() {}

    /** The strongest terms; a word that a stronger pair of words contains is not said again. */
    static List<String> strongest(Set<Integer> members, int talks, Likeness likeness, int most) {
        var inside = new TreeMap<Integer, Double>();
        var holders = new HashMap<Integer, Integer>();
        for (int talk : members) {
            var vector = likeness.termsOf(talk);
            for (int i = 0; i < vector.size(); i++) {
                inside.merge(vector.term(i), vector.weight(i), Double::sum);
                holders.merge(vector.term(i), 1, Integer::sum);
            }
        }
        var outside = outside(members, talks, likeness);
        var scored = new TreeMap<Integer, Double>();
        int least = members.size() < 3 ? 1 : 2;
        inside.forEach((term, weight) -> {
            if (holders.getOrDefault(term, 0) >= least) {
                double here = weight / members.size();
                double there = outside.getOrDefault(term, 0.0) / Math.max(1, talks - members.size());
                scored.put(term, here * here / (here + there));
            }
        });
        var order = new ArrayList<>(scored.entrySet());
        order.sort(Comparator.comparingDouble((Map.Entry<Integer, Double> entry) -> -entry.getValue())
            .thenComparing(Map.Entry::getKey));
        var chosen = new ArrayList<String>();
        for (var entry : order) {
            var word = likeness.terms().written(entry.getKey());
            if (chosen.size() < most && chosen.stream().noneMatch(other -> overlaps(other, word))) {
                chosen.add(word);
            }
        }
        return chosen;
    }

    private static boolean overlaps(String one, String other) {
        return (" " + one + " ").contains(" " + other + " ") || (" " + other + " ").contains(" " + one + " ");
    }

    private static Map<Integer, Double> outside(Set<Integer> members, int talks, Likeness likeness) {
        var outside = new HashMap<Integer, Double>();
        for (int talk = 0; talk < talks; talk++) {
            if (!members.contains(talk)) {
                var vector = likeness.termsOf(talk);
                for (int i = 0; i < vector.size(); i++) {
                    outside.merge(vector.term(i), vector.weight(i), Double::sum);
                }
            }
        }
        return outside;
    }
}
