package org.trackweave.search.programme;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plain text as people type it, in paragraphs. */
final class Paragraphs {

    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");
    private static final Pattern LIST = Pattern.compile("(?m)^\\s*(?:[-*•]|\\d+[.)])\\s");

    private Paragraphs() {}

    /** @param lines line breaks matter: the paragraph is a list */
    record Paragraph(String text, boolean lines) {}

    static List<Paragraph> of(String text) {
        return Stream.of(BLANK_LINES.split(text.strip()))
            .filter(part -> !part.isBlank())
            .map(part -> new Paragraph(part.strip(), LIST.matcher(part).find()))
            .toList();
    }

    /** The paragraphs of {@code text} without those that {@code read} has already; people often paste one into the other. */
    static List<Paragraph> without(List<Paragraph> read, String text) {
        Set<String> known = read.stream().map(paragraph -> words(paragraph.text())).collect(Collectors.toSet());
        return of(text).stream().filter(paragraph -> !known.contains(words(paragraph.text()))).toList();
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
