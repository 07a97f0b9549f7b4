package org.trackweave.benchmarks.scale;

import java.util.regex.Pattern;

/** How large a conference is, written as {@code 200x20x3}: talks, rooms, days. */
record Size(int talks, int rooms, int days) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})x(\\d{1,3})x(\\d{1,2})");

    static Size of(String written) {
        var match = WRITTEN.matcher(written);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "A size is talks x rooms x days, as in 200x20x3 (%s given).".formatted(written));
        }
        return new Size(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3)));
    }

    @Override
    public String toString() {
        return "%dx%dx%d".formatted(talks, rooms, days);
    }
}
