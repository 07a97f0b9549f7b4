package org.trackweave.review.ranking;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The ranked list for spreadsheets. What speakers wrote never starts a formula there. */
final class RankingCsv {

    private static final String HEADER = "rank,code,title,level,format,minutes,tags,reviews,mean,median,spread,"
            + "nominations,state,pending,published";

    private RankingCsv() {}

    static String of(List<RankingRow> rows) {
        return rows.stream().map(RankingCsv::line).collect(Collectors.joining("\r\n", HEADER + "\r\n", "\r\n"));
    }

    private static String line(RankingRow row) {
        return Stream.of(String.valueOf(row.rank()), text(row.code()), text(row.title()), row.level(),
                text(row.format()), String.valueOf(row.minutes()), text(String.join(", ", row.tags())),
                String.valueOf(row.reviews()), number(row.mean()), number(row.median()), number(row.spread()),
                String.valueOf(row.nominations()), row.state(), orEmpty(row.pending()), orEmpty(row.published()))
            .collect(Collectors.joining(","));
    }

    private static String text(String value) {
        // A spreadsheet takes these first characters for a formula; the apostrophe makes it text and stays invisible.
        var safe = !value.isEmpty() && "=+-@\t\r\n|%".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
