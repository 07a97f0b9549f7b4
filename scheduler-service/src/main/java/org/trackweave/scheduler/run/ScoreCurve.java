package org.trackweave.scheduler.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.trackweave.scheduler.run.Run.ScorePoint;

/**
 * The best score over time, as the points of an SVG polyline in a box of {@link #WIDTH} by {@link #HEIGHT}. The three
 * parts of a score count one after the other, so each has a line of its own scaled to its own range.
 */
public record ScoreCurve(String hard, String medium, String soft, long seconds, long bestSoft, long worstSoft) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 160;

    static ScoreCurve of(List<ScorePoint> points) {
        if (points.isEmpty()) {
            return new ScoreCurve("", "", "", 0, 0, 0);
        }
        long last = Math.max(1, points.getLast().afterMillis());
        long[] hard = points.stream().mapToLong(ScorePoint::hard).toArray();
        long[] medium = points.stream().mapToLong(ScorePoint::medium).toArray();
        long[] soft = points.stream().mapToLong(ScorePoint::soft).toArray();
        long bestSoft = points.getLast().soft();
        long worstSoft = Arrays.stream(soft).min().orElse(bestSoft);
        return new ScoreCurve(line(points, last, hard), line(points, last, medium), line(points, last, soft),
                last / 1000, bestSoft, worstSoft);
    }

    public boolean empty() {
        return soft.isEmpty();
    }

    private static String line(List<ScorePoint> points, long lastMillis, long[] values) {
        long worst = Arrays.stream(values).min().orElse(0);
        long best = Arrays.stream(values).max().orElse(0);
        double range = Math.max(1, best - worst);
        return IntStream.range(0, values.length)
            .mapToObj(i -> String.format(Locale.ROOT, "%.1f,%.1f",
                    points.get(i).afterMillis() * (double) WIDTH / lastMillis,
                    (best - values[i]) / range * HEIGHT))
            .collect(Collectors.joining(" "));
    }
}
