package org.trackweave.submission.input;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Plain text as people write it, for pages: blank lines part paragraphs, an item of a list begins a line, and other
 * line ends are only where the writer's window ended.
 */
public final class Paragraphs {

    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
    private static final Pattern ITEM = Pattern.compile("\\s*([-*•–]|\\d{1,2}[.)])\\s+.*");

    private Paragraphs() {}

    /** Paragraphs, each of one or more lines. */
    public static List<List<String>> of(String text) {
        var paragraphs = new ArrayList<List<String>>();
        for (var paragraph : BLANK_LINES.split(text.strip())) {
            var lines = lines(paragraph);
            if (!lines.isEmpty()) {
                paragraphs.add(lines);
            }
        }
        return paragraphs;
    }

    private static List<String> lines(String paragraph) {
        var lines = new ArrayList<String>();
        for (var line : paragraph.split("\\n")) {
            if (line.isBlank()) {
                continue;
            }
            if (lines.isEmpty() || ITEM.matcher(line).matches()) {
                lines.add(line.strip());
            } else {
                lines.add(lines.removeLast() + " " + line.strip());
            }
        }
        return lines;
    }
}
