package org.trackweave.scheduler.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a text as the words people wrote, with capitals, hyphens and dots inside ("RISC-V", "zc.buildout"). */
final class WordReader {

    private static final Pattern NO_PROSE = Pattern
        .compile("<[^>]{1,200}>|https?://\\S+|www\\.\\S+|\\S+@\\S+|&[a-z]{2,6};|`{1,3}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}+#]*(?:[-.'_/][\\p{L}\\p{N}+#]+)*");
    private static final Pattern GENITIVE = Pattern.compile("'s$");

    private WordReader() {}

    static List<WrittenWord> read(String text) {
        var prose = NO_PROSE.matcher(text.replace('’', '\'')).replaceAll(" . ");
        var words = new ArrayList<WrittenWord>();
        var matcher = WORD.matcher(prose);
        boolean opens = true;
        int end = 0;
        WrittenWord before = null;
        while (matcher.find()) {
            var between = prose.substring(end, matcher.start());
            boolean mark = between.chars().anyMatch(c -> !Character.isWhitespace(c) && c != '*' && c != '"');
            boolean line = between.contains("\n") && between.indexOf('\n') != between.lastIndexOf('\n');
            if (before != null) {
                words.add(new WrittenWord(before.written(), before.lower(), before.opens(), mark || line));
            }
            opens = before == null || line || between.chars().anyMatch(c -> ".!?:•*(\"".indexOf(c) >= 0);
            var written = GENITIVE.matcher(matcher.group()).replaceFirst("");
            before = new WrittenWord(written, written.toLowerCase(Locale.ROOT), opens, true);
            end = matcher.end();
        }
        if (before != null) {
            words.add(before);
        }
        return words;
    }
}
