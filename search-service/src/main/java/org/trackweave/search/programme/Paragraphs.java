package org.trackweave.search.programme;

import java.util.List;
import java.util.regex.Pattern;
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
}
