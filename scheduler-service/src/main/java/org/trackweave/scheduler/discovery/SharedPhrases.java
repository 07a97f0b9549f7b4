package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trackweave.scheduler.text.Phrasebook;
import org.trackweave.scheduler.text.Phrasebook.Phrase;

/** The phrases that a talk has in common with others, the rarest and most stressed first. */
final class SharedPhrases {

    private static final int MOST = 3;

    private final Map<Integer, List<Phrase>> byTalk = new HashMap<>();

    SharedPhrases(Phrasebook book) {
        book.phrases()
            .stream()
            .filter(Phrase::alone)
            .forEach(phrase -> phrase.strengths()
                .keySet()
                .forEach(talk -> byTalk.computeIfAbsent(talk, _ -> new ArrayList<>()).add(phrase)));
    }

    List<String> of(int talk, List<Integer> others) {
        record Ranked(Phrase phrase, double weight) {}
        var ranked = byTalk.getOrDefault(talk, List.of())
            .stream()
            .map(phrase -> new Ranked(phrase, weight(phrase, talk, others)))
            .filter(entry -> entry.weight() > 0)
            .sorted(Comparator.comparingDouble((Ranked entry) -> -entry.weight())
                .thenComparing(entry -> entry.phrase().written()))
            .toList();
        var said = new ArrayList<String>();
        for (var entry : ranked) {
            var words = entry.phrase().written();
            if (said.size() < MOST && said.stream().noneMatch(other -> Phrasebook.overlap(other, words))) {
                said.add(words);
            }
        }
        return said;
    }

    /** Each other talk that has it counts, so that what all share comes before what two share. */
    private static double weight(Phrase phrase, int talk, List<Integer> others) {
        double shared = others.stream().mapToDouble(phrase::strength).sum() * phrase.strength(talk);
        return shared * phrase.words() / Math.log(2.0 + phrase.strengths().size());
    }
}
