package org.trackweave.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query as people write it: words, {@code "a phrase"}, {@code -not}, and operators such as {@code track:networking},
 * {@code level:extreme}, {@code day:sat}, {@code room:"hall a"}, {@code speaker:ludwick}. Whatever is no operator is a
 * word, so that no query is wrong.
 */
record ParsedQuery(String source, List<Clause> clauses) {

    static final int MAX_LENGTH = 200;
    static final int MAX_CLAUSES = 20;

    private static final Pattern PART = Pattern
        .compile("(?<not>-?)(?:(?<name>\\p{Alpha}+):(?:\"(?<quoted>[^\"]*)\"?|(?<value>[^\\s\"]+))"
                + "|\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"]+))");

    /** An operator whose value is still to be typed. */
    private static final Pattern UNFINISHED = Pattern.compile("\\p{Alpha}+:");

    ParsedQuery {
        clauses = List.copyOf(clauses);
    }

    /** Takes the first {@link #MAX_CLAUSES} parts; a caller checks {@link #MAX_LENGTH} before. */
    static ParsedQuery parse(String query) {
        List<Clause> clauses = new ArrayList<>();
        Matcher part = PART.matcher(query);
        while (part.find() && clauses.size() < MAX_CLAUSES) {
            clause(part).ifPresent(clauses::add);
        }
        return new ParsedQuery(query.strip(), clauses);
    }

    private static Optional<Clause> clause(Matcher part) {
        boolean excluded = !part.group("not").isEmpty();
        if (part.group("word") != null) {
            return text(part.group("word")).filter(word -> !UNFINISHED.matcher(word).matches())
                .map(word -> new Clause.Word(word, excluded));
        }
        if (part.group("phrase") != null) {
            return text(part.group("phrase")).map(phrase -> new Clause.Phrase(phrase, excluded));
        }
        String value = part.group("quoted") != null ? part.group("quoted") : part.group("value");
        return text(value).map(known -> operator(part.group("name"), known, excluded));
    }

    private static Clause operator(String name, String value, boolean excluded) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("speaker")) {
            return new Clause.SpeakerNamed(value, excluded);
        }
        Optional<Facet> facet = Facet.named(lower.equals("lang") ? "language" : lower);
        return facet.<Clause>map(found -> new Clause.Operator(found, value, excluded))
            .orElseGet(() -> new Clause.Word(name + ":" + value, excluded));
    }

    /** Empty for what has neither letter nor digit. */
    private static Optional<String> text(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit) ? Optional.of(text.strip()) : Optional.empty();
    }

    /** The words to find, without excluded ones and phrases. */
    List<String> words() {
        return clauses.stream()
            .filter(Clause.Word.class::isInstance)
            .filter(clause -> !clause.excluded())
            .map(clause -> ((Clause.Word) clause).text())
            .toList();
    }

    List<String> phrases() {
        return clauses.stream()
            .filter(Clause.Phrase.class::isInstance)
            .filter(clause -> !clause.excluded())
            .map(clause -> ((Clause.Phrase) clause).text())
            .toList();
    }

    /** Words and phrases as one line, for ranking. */
    String text() {
        return Stream.concat(words().stream(), phrases().stream()).collect(Collectors.joining(" "));
    }

    public boolean ranks() {
        return !text().isEmpty();
    }

    /** The same query with one word replaced by another spelling. */
    ParsedQuery with(String word, String spelling) {
        List<Clause> corrected = clauses.stream()
            .map(clause -> clause.equals(new Clause.Word(word, false)) ? new Clause.Word(spelling, false) : clause)
            .toList();
        return new ParsedQuery(source.replace(word, spelling), corrected);
    }
}
