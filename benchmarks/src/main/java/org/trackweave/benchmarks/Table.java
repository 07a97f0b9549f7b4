package org.trackweave.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a command reports, printed as a Markdown table. */
public record Table(List<String> header, List<List<String>> rows) {

    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public String toString() {
        var lines = new ArrayList<List<String>>();
        lines.add(header);
        lines.addAll(rows);
        var widths = IntStream.range(0, header.size())
            .map(column -> lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0))
            .toArray();
        var text = new StringBuilder();
        for (var line : lines) {
            for (int column = 0; column < widths.length; column++) {
                var cell = line.get(column);
                text.append("| ").append(cell).append(" ".repeat(widths[column] - cell.length() + 1));
            }
            text.append("|\n");
            if (text.indexOf("\n") == text.length() - 1) {
                text.append("|---".repeat(widths.length)).append("|\n");
            }
        }
        return text.toString();
    }
}
