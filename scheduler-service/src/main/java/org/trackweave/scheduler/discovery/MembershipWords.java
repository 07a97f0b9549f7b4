package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Says why a talk is in a track: the terms it shares with the members most like it. */
final class MembershipWords {

    private static final int RELATIVES = 2;
    private static final int TERMS = 3;

    private final TrackRequest request;
    private final Likeness likeness;
    private final List<Set<Integer>> members;
    private final List<String> names;

    MembershipWords(TrackRequest request, Likeness likeness, List<Set<Integer>> members, List<String> names) {
        this.request = request;
        this.likeness = likeness;
        this.members = members;
        this.names = names;
    }

    String why(int talk, int track) {
        var relatives = members.get(track)
            .stream()
            .filter(member -> member != talk)
            .sorted(Comparator.comparingDouble((Integer member) -> -likeness.between(talk, member))
                .thenComparing(member -> member))
            .limit(RELATIVES)
            .toList();
        if (relatives.isEmpty()) {
            return "It is the only talk of %s.".formatted(names.get(track));
        }
        var titles = relatives.stream().map(member -> request.talks().get(member).title()).toList();
        var terms = shared(talk, relatives);
        var with = String.join(" and ", titles);
        return terms.isEmpty()
                ? "Close in meaning to %s, though in other words.".formatted(with)
                : "Shares %s with %s.".formatted(String.join(", ", terms), with);
    }

    String whyNowhere(int talk, Optional<Integer> nearest) {
        return nearest.map(track -> "Nothing ties it to any track; %s is the least far.".formatted(names.get(track)))
            .orElse("There are no tracks.");
    }

    private List<String> shared(int talk, List<Integer> relatives) {
        var vector = likeness.termsOf(talk);
        var scored = new TreeMap<Integer, Double>();
        for (int i = 0; i < vector.size(); i++) {
            double score = 0;
            for (int relative : relatives) {
                score += vector.weight(i) * likeness.termsOf(relative).weightOf(vector.term(i));
            }
            if (score > 0) {
                scored.put(vector.term(i), score);
            }
        }
        var order = new ArrayList<>(scored.entrySet());
        order.sort(Comparator.comparingDouble((Map.Entry<Integer, Double> entry) -> -entry.getValue())
            .thenComparing(Map.Entry::getKey));
        return order.stream().limit(TERMS).map(entry -> likeness.terms().written(entry.getKey())).toList();
    }
}
