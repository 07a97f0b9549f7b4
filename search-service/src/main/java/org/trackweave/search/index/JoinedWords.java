package org.trackweave.search.index;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hyphenated words written as one: {@code co-routines} is {@code coroutines}. */
public final class JoinedWords {

    private static final Pattern HYPHENATED = Pattern.compile("\\p{L}+(?:-\\p{L}+)+");

    private JoinedWords() {}

    static List<String> in(String... texts) {
        return Stream.of(texts)
            .flatMap(text -> HYPHENATED.matcher(text).results().map(MatchResult::group).map(JoinedWords::join))
            .distinct()
            .toList();
    }

    /** The word without its hyphens. */
    public static String join(String word) {
        return word.replace("-", "");
    }
}
