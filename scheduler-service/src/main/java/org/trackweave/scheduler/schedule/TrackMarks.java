package org.trackweave.scheduler.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Letters by which tracks are told apart without colours: "Networking and Concurrency" is NC. */
final class TrackMarks {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SMALL_WORDS = Set.of("and", "the", "of", "in", "for", "with", "a", "an", "to",
            "on", "und", "et", "de");

    private final Set<String> taken = new HashSet<>();

    /** A mark that was not given before. */
    String of(String name) {
        List<String> words = BETWEEN_WORDS.splitAsStream(name)
            .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT)))
            .limit(2)
            .toList();
        String mark = switch (words.size()) {
            case 0 -> "–";
            case 1 -> start(words.getFirst(), 2);
            default -> start(words.getFirst(), 1) + start(words.get(1), 1);
        };
        for (int length = 2; !taken.add(mark); length++) {
            String first = words.isEmpty() ? "–" : words.getFirst();
            mark = length <= 3 && length <= first.length() ? start(first, length) : start(first, 1) + (length - 1);
        }
        return mark;
    }

    private static String start(String word, int letters) {
        return word.substring(0, Math.min(letters, word.length())).toUpperCase(Locale.ROOT);
    }
}
