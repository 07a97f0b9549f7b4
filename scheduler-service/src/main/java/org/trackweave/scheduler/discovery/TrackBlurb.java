package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.trackweave.scheduler.timetable.Level;

/** One paragraph on a track, made of its talks: its subject, how much there is to see, where to begin and to end. */
final class TrackBlurb {

    private static final int TERMS = 4;
    private static final int OTHERS_NAMED = 2;
    private static final int MINUTES_IN_HOUR = 60;
    private static final Pattern FOR_BEGINNERS = Pattern
        .compile("\\b(introduction|introducing|intro|basics|beginners?|getting started|primer|101)\\b",
                Pattern.CASE_INSENSITIVE);

    private final List<TalkText> surestFirst;
    private final List<String> terms;

    TrackBlurb(List<TalkText> surestFirst, List<String> terms) {
        this.surestFirst = surestFirst;
        this.terms = terms.subList(0, Math.min(TERMS, terms.size()));
    }

    String write() {
        if (surestFirst.isEmpty()) {
            return "No talk fits this track yet.";
        }
        if (surestFirst.size() == 1) {
            return "One talk: %s.".formatted(quoted(surestFirst.getFirst()));
        }
        var sentences = new ArrayList<String>();
        sentences.add("%d talks%s%s%s.".formatted(surestFirst.size(), length(), levels(),
                terms.isEmpty() ? "" : " about " + list(terms)));
        var first = first();
        var last = last(first);
        first.ifPresent(talk -> sentences.add("Begin with %s.".formatted(quoted(talk))));
        var others = surestFirst.stream()
            .filter(talk -> !first.equals(Optional.of(talk)) && !last.equals(Optional.of(talk)))
            .limit(OTHERS_NAMED)
            .map(TrackBlurb::quoted)
            .toList();
        if (!others.isEmpty()) {
            sentences.add("At its heart: %s.".formatted(list(others)));
        }
        last.ifPresent(talk -> sentences.add("The deepest is %s.".formatted(quoted(talk))));
        return String.join(" ", sentences);
    }

    private String length() {
        int minutes = surestFirst.stream().mapToInt(TalkText::minutes).sum();
        int hours = minutes / MINUTES_IN_HOUR;
        int rest = minutes % MINUTES_IN_HOUR;
        if (minutes == 0) {
            return "";
        }
        if (hours == 0) {
            return " (%d minutes)".formatted(rest);
        }
        return rest == 0 ? " (%d h)".formatted(hours) : " (%d h %d min)".formatted(hours, rest);
    }

    private String levels() {
        var known = surestFirst.stream().flatMap(talk -> talk.level().stream()).sorted().toList();
        if (known.size() < surestFirst.size()) {
            return "";
        }
        var lowest = word(known.getFirst());
        var highest = word(known.getLast());
        return lowest.equals(highest) ? ", all " + lowest + "," : ", " + lowest + " to " + highest + ",";
    }

    /** The gentlest talk, if one is gentler than the rest. */
    private Optional<TalkText> first() {
        var gentlest = surestFirst.stream().min(Comparator.comparingInt(TrackBlurb::depth)).orElseThrow();
        return depth(gentlest) < depth(deepest()) ? Optional.of(gentlest) : Optional.empty();
    }

    private Optional<TalkText> last(Optional<TalkText> first) {
        var deepest = deepest();
        boolean told = deepest.level().filter(level -> level.compareTo(Level.INTERMEDIATE) > 0).isPresent();
        return told && !first.equals(Optional.of(deepest)) ? Optional.of(deepest) : Optional.empty();
    }

    private TalkText deepest() {
        return surestFirst.stream().max(Comparator.comparingInt(TrackBlurb::depth)).orElseThrow();
    }

    /** By level, and among equals a talk that says it is for beginners comes first. */
    private static int depth(TalkText talk) {
        int level = talk.level().orElse(Level.INTERMEDIATE).ordinal();
        return 2 * level - (FOR_BEGINNERS.matcher(talk.title()).find() ? 1 : 0);
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(TalkText talk) {
        return "“" + talk.title().strip().replaceFirst("(?<!\\.)\\.$", "") + "”";
    }

    /** "a, b and c". */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                        + words.getLast();
    }
}
