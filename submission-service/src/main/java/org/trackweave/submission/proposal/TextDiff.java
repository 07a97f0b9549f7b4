package org.trackweave.submission.proposal;

import java.util.ArrayList;
import java.util.List;

/** What was taken out of a text and what was put in, word by word. */
final class TextDiff {

    /** Beyond this many pairs of words only the whole text is compared, to bound time and memory. */
    private static final long MOST_PAIRS = 2_000_000;

    private TextDiff() {}

    /** A run of words with the spaces after them. */
    record Part(Kind kind, String text) {}

    /** What happened to a part. */
    enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    static List<Part> of(String before, String after) {
        var from = words(before);
        var to = words(after);
        if ((long) from.size() * to.size() > MOST_PAIRS) {
            return List.of(new Part(Kind.REMOVED, before), new Part(Kind.ADDED, after));
        }
        return parts(from, to, commonLengths(from, to));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    /** The length of the longest common run of words of both tails, for each pair of tails. */
    private static int[][] commonLengths(List<String> from, List<String> to) {
        var lengths = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                lengths[i][j] = from.get(i).equals(to.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static List<Part> parts(List<String> from, List<String> to, int[][] lengths) {
        var parts = new ArrayList<Part>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                add(parts, Kind.KEPT, from.get(i++));
                j++;
            } else if (i < from.size() && (j == to.size() || lengths[i + 1][j] >= lengths[i][j + 1])) {
                add(parts, Kind.REMOVED, from.get(i++));
            } else {
                add(parts, Kind.ADDED, to.get(j++));
            }
        }
        return parts;
    }

    private static void add(List<Part> parts, Kind kind, String word) {
        if (!parts.isEmpty() && parts.getLast().kind() == kind) {
            parts.add(new Part(kind, parts.removeLast().text() + word));
        } else {
            parts.add(new Part(kind, word));
        }
    }
}
