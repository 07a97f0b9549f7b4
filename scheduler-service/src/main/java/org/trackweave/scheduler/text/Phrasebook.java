package org.trackweave.scheduler.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The phrases of one to three words that people wrote in a collection of texts and that could name a theme, each with how
 * strongly every text speaks of it. Forms of a word count as one phrase and are shown in the form used most.
 */
public final class Phrasebook {

    private static final int LONGEST = 3;
    private static final int LEAST_TEXTS = 2;
    /** A phrase that more than this share of the texts has names the conference, not a track. */
    private static final double GREATEST_SHARE = 0.35;

    private static final double USUAL_FORM = 0.25;

    private static final double IN_TITLE = 1;
    private static final double OFTEN = 0.7;
    private static final double ONCE = 0.4;

    /** A text by its title and the rest; a title says best what a talk is about. */
    public record Titled(String title, String body) {}

    /**
     * A phrase that could name a theme.
     *
     * @param written as people write it: names with their capitals, other words in small letters
     * @param words how many words it has
     * @param name whether it holds the name of something (a product, an acronym)
     * @param alone whether it can stand for a theme by itself
     * @param strengths how strongly texts speak of it, from 0 (exclusive) to 1, by the text's number
     */
    public record Phrase(String written, int words, boolean name, boolean alone, Map<Integer, Double> strengths) {

        public Phrase {
            strengths = Map.copyOf(strengths);
        }

        public boolean inTitle(int text) {
            return strength(text) >= IN_TITLE;
        }

        public double strength(int text) {
            return strengths.getOrDefault(text, 0.0);
        }
    }

    private final Spellings spellings = new Spellings();
    private final Map<String, String> stems = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();

    public Phrasebook(List<Titled> texts) {
        var forms = new TreeMap<String, Map<String, Integer>>();
        var strengths = new TreeMap<String, Map<Integer, Double>>();
        for (int text = 0; text < texts.size(); text++) {
            var title = WordReader.read(texts.get(text).title());
            var body = WordReader.read(texts.get(text).body());
            spellings.read(title, true);
            spellings.read(body, false);
            int number = text;
            occurrences(title, forms).keySet()
                .forEach(key -> strengths.computeIfAbsent(key, _ -> new TreeMap<>()).put(number, IN_TITLE));
            occurrences(body, forms).forEach((key, count) -> strengths.computeIfAbsent(key, _ -> new TreeMap<>())
                .merge(number, count > 1 ? OFTEN : ONCE, Math::max));
        }
        double most = Math.max(LEAST_TEXTS, GREATEST_SHARE * texts.size());
        strengths.forEach((key, byText) -> {
            if (byText.size() >= LEAST_TEXTS && byText.size() <= most) {
                phrase(forms.getOrDefault(key, Map.of()), byText);
            }
        });
    }

    /** In a fixed order. */
    public List<Phrase> phrases() {
        return phrases;
    }

    private void phrase(Map<String, Integer> forms, Map<Integer, Double> strengths) {
        var form = form(forms);
        var words = List.of(form.split(" "));
        var last = words.getLast();
        boolean name = words.stream().anyMatch(word -> spellings.isName(word) && !PhraseWords.isWeak(word));
        boolean alone = words.size() == 1
                ? !PhraseWords.isWeak(last) && spellings.isThing(last)
                : words.stream().anyMatch(word -> !PhraseWords.isWeak(word)) && spellings.isThing(last);
        phrases
            .add(new Phrase(words.stream().map(spellings::written).collect(Collectors.joining(" ")), words.size(), name,
                    alone, strengths));
    }

    /** Themes are named "Testing" and "Browsers" rather than "test" and "browser", where people write so too. */
    private String form(Map<String, Integer> forms) {
        int all = forms.values().stream().mapToInt(Integer::intValue).sum();
        return usual(forms, all, form -> form.endsWith("ing") && spellings.isThing(last(form)))
            .or(() -> usual(forms, all,
                    form -> form.endsWith("s") && forms.containsKey(form.substring(0, form.length() - 1))))
            .or(() -> usual(forms, 0, _ -> true))
            .orElseThrow();
    }

    /** The form used most of those that fit, if it has a good part of all uses. */
    private static Optional<String> usual(Map<String, Integer> forms, int all, Predicate<String> fits) {
        return forms.entrySet()
            .stream()
            .filter(form -> fits.test(form.getKey()))
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .filter(form -> form.getValue() >= all * USUAL_FORM)
            .map(Map.Entry::getKey);
    }

    private static String last(String form) {
        return form.substring(form.lastIndexOf(' ') + 1);
    }

    private Map<String, Integer> occurrences(List<WrittenWord> words, Map<String, Map<String, Integer>> forms) {
        var counts = new HashMap<String, Integer>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from; to < Math.min(words.size(), from + LONGEST)
                    && (to == from || !words.get(to - 1).closes())
                    && !PhraseWords.ends(words.get(to).lower()) && words.get(to).lower().length() > 1; to++) {
                var form = words.subList(from, to + 1)
                    .stream()
                    .map(WrittenWord::lower)
                    .collect(Collectors.joining(" "));
                var key = key(form);
                counts.merge(key, 1, Integer::sum);
                forms.computeIfAbsent(key, _ -> new TreeMap<>()).merge(form, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Hyphens are written or not: "co-routines" and "coroutines" are one. */
    private String key(String form) {
        return Arrays.stream(form.replace("-", "").split(" "))
            .map(word -> stems.computeIfAbsent(word, PhraseWords::stem))
            .collect(Collectors.joining(" "));
    }

    /** Whether two phrases say the same in part: one holds a word of the other, or words that begin alike. */
    public static boolean overlap(String one, String other) {
        var words = new TreeSet<String>();
        for (var word : one.toLowerCase(Locale.ROOT).split("[ -]")) {
            words.add(word);
        }
        return Arrays.stream(other.toLowerCase(Locale.ROOT).split("[ -]"))
            .anyMatch(word -> words.stream().anyMatch(mine -> alike(mine, word)));
    }

    private static boolean alike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int same = Math.min(5, shorter);
        return one.equals(other) || (shorter >= 4 && one.regionMatches(0, other, 0, same))
                || (shorter >= 3 && (one.contains(other) || other.contains(one)));
    }
}
