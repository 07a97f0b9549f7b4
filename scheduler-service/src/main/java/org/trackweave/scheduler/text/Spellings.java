package org.trackweave.scheduler.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the words of a conference are written and used: with which capitals, as names or as common words, as things or as
 * doings. Learnt from the texts themselves, so that "Twisted" is a product at one conference and a word at another.
 */
final class Spellings {

    private static final List<String> BEFORE_DOINGS = List.of("to", "we", "you", "i", "they", "can", "will", "could",
            "should", "would", "may", "might", "must", "let's", "don't", "not", "who", "i'll", "we'll", "please",
            "help");
    private static final List<String> BEFORE_THINGS = List.of("the", "a", "an", "of", "this", "these", "those", "your",
            "our", "its", "my", "their", "with", "by", "on", "in", "from", "about", "some", "any", "new");
    private static final int LEAST_USES = 3;
    /** A thing often ends its phrase; a word that nearly always leads on to another is an adjective. */
    private static final double LEAST_ENDING = 0.25;

    private static final class Uses {
        private final Map<String, Integer> inSentence = new TreeMap<>();
        private final Map<String, Integer> anywhere = new TreeMap<>();
        private int doing;
        private int thing;
        private int ending;
        private int all;
    }

    private final Map<String, Uses> words = new HashMap<>();

    /** Titles are read for spelling only: they capitalise everything and leave the grammar out. */
    void read(List<WrittenWord> text, boolean title) {
        for (int i = 0; i < text.size(); i++) {
            var word = text.get(i);
            var uses = words.computeIfAbsent(word.lower(), _ -> new Uses());
            uses.anywhere.merge(word.written(), 1, Integer::sum);
            if (title) {
                continue;
            }
            if (!word.opens()) {
                uses.inSentence.merge(word.written(), 1, Integer::sum);
            }
            var before = i == 0 || text.get(i - 1).closes() ? "" : text.get(i - 1).lower();
            uses.doing += BEFORE_DOINGS.contains(before) ? 1 : 0;
            uses.thing += BEFORE_THINGS.contains(before) ? 1 : 0;
            uses.ending += word.closes() || ends(text.get(i + 1).lower()) ? 1 : 0;
            uses.all++;
        }
    }

    /** "And" ends nothing: in "physical and digital things" both are qualities. */
    private static boolean ends(String next) {
        return !next.equals("and") && !next.equals("or") && PhraseWords.ends(next);
    }

    /** Whether people write it with capitals in the middle of a sentence, or always with more capitals than a title asks for. */
    boolean isName(String lower) {
        var uses = words.get(lower);
        if (uses == null) {
            return false;
        }
        var most = most(uses.inSentence);
        if (most.isEmpty()) {
            return isShout(most(uses.anywhere));
        }
        int capital = uses.inSentence.entrySet()
            .stream()
            .filter(use -> !use.getKey().equals(lower))
            .mapToInt(Map.Entry::getValue)
            .sum();
        int all = uses.inSentence.values().stream().mapToInt(Integer::intValue).sum();
        // One capital may be a title quoted in a sentence.
        return capital * 10 > all * 6 && (capital > 1 || isShout(most));
    }

    /** Whether it can be a theme by itself: a name, or a common word used for things rather than doings or qualities. */
    boolean isThing(String lower) {
        if (isName(lower)) {
            return true;
        }
        var uses = words.get(lower);
        if (uses == null || PhraseWords.isDescriptive(lower)) {
            return false;
        }
        boolean doing = uses.doing + uses.thing >= LEAST_USES && uses.doing > uses.thing;
        boolean quality = uses.all >= LEAST_USES && uses.ending < LEAST_ENDING * uses.all;
        return !doing && !quality;
    }

    /** With the capitals people give it; a common word in small letters. */
    String written(String lower) {
        var uses = words.get(lower);
        if (uses == null || !isName(lower)) {
            return lower;
        }
        var capitals = new TreeMap<>(uses.inSentence.isEmpty() ? uses.anywhere : uses.inSentence);
        capitals.remove(lower);
        return most(capitals);
    }

    private static boolean isShout(String written) {
        return written.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    private static String most(Map<String, Integer> spellings) {
        return spellings.entrySet()
            .stream()
            .max(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey)
            .orElse("");
    }
}
