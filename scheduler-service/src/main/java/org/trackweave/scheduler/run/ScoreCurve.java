package org.trackweave.scheduler.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

import org.trackweave.scheduler.run.Run.ScorePoint;

/**
 * The best score over time, for a drawing in rows: hard rules, talks without a place, moves where a timetable is mended,
 * wishes. They count one after the other, so a gain in one row may cost in those below; moves and wishes are drawn to
 * scale only from the moment when those before them were as good as at the end.
 *
 * <p>The axis of time is logarithmic: nearly all that can be seen happens in the first seconds.
 *
 * @param ticks where the axis is labelled
 * @param holds where every hard rule held for the first time; below 0 where that never was
 * @param holdsAfter when that was, in words
 */
public record ScoreCurve(List<Row> rows, List<Tick> ticks, double holds, String holdsAfter) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 40;

    private static final long FIRST_MILLIS = 50;

    /** The axis goes on beyond the last gain, so that its level is seen, and a single point is a line. */
    private static final double BEYOND = 1.3;
    private static final long[] TICKS = {100, 1_000, 10_000, 60_000, 600_000, 3_600_000};

    /** Where the axis is so short that it would have one of these at most. */
    private static final long[] FINE_TICKS = {100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 60_000,
            120_000, 300_000, 600_000, 1_200_000, 2_400_000, 3_600_000};
    private static final int FEWEST_TICKS = 2;
    private static final ScoreCurve EMPTY = new ScoreCurve(List.of(), List.of(), -1, "");

    public ScoreCurve {
        rows = List.copyOf(rows);
        ticks = List.copyOf(ticks);
    }

    /**
     * One part of the score as a stepped line; the best is at the bottom.
     *
     * @param line the points of an SVG polyline in a box of {@link #WIDTH} by {@link #HEIGHT}
     * @param early the part of the line that is not to scale
     * @param first and {@code last}: what it cost, 0 or more
     */
    public record Row(String name, String css, String line, String early, long first, long last) {}

    /** What the points of wishes stand for. */
    enum Kind {
        /** Of a new timetable: wishes. */
        WISHES,
        /** Of one that is mended: each {@link RunStart#STAY} of them a talk that moves, and what is left over wishes. */
        MOVES
    }

    /** @param x from 0 to {@link #WIDTH} */
    public record Tick(double x, String label) {}

    /**
     * @param searched how long the search went on, so far as that is known: until then the axis goes at least
     */
    static ScoreCurve of(List<ScorePoint> points, Duration searched, Kind kind) {
        if (points.isEmpty()) {
            return EMPTY;
        }
        ScorePoint end = points.getLast();
        long first = Math.max(FIRST_MILLIS, points.getFirst().afterMillis() / 2);
        long last = Math.max(searched.toMillis(), Math.round(end.afterMillis() * BEYOND));
        Axis axis = new Axis(first, Math.max(first * 2, last));
        int settled = asInTheEnd(points, 0, ScorePoint::hard);
        settled = asInTheEnd(points, settled, ScorePoint::medium);
        var rows = new ArrayList<Row>();
        rows.add(row("Hard rules", "hard", points, 0, axis, ScorePoint::hard));
        rows.add(row("Talks without a place", "medium", points, 0, axis, ScorePoint::medium));
        if (kind == Kind.MOVES) {
            ToLongFunction<ScorePoint> moves = point -> point.soft() / RunStart.STAY;
            rows.add(row("Moves (another time counts twice)", "soft", points, settled, axis, moves));
            settled = asInTheEnd(points, settled, moves);
        }
        rows.add(row("Wishes", "soft", points, settled, axis,
                kind == Kind.MOVES ? point -> point.soft() % RunStart.STAY : ScorePoint::soft));
        var held = points.stream().filter(point -> point.hard() == 0).findFirst();
        return new ScoreCurve(rows, axis.ticks(), held.map(point -> axis.x(point.afterMillis())).orElse(-1.0),
                held.map(point -> label(point.afterMillis())).orElse(""));
    }

    /** The first point from one on at which this part of the score was what it was in the end. */
    private static int asInTheEnd(List<ScorePoint> points, int from, ToLongFunction<ScorePoint> part) {
        int point = from;
        while (part.applyAsLong(points.get(point)) != part.applyAsLong(points.getLast())) {
            point++;
        }
        return point;
    }

    public boolean empty() {
        return rows.isEmpty();
    }

    /** @param from the first point that is drawn to scale */
    private static Row row(String name, String css, List<ScorePoint> points, int from, Axis axis,
            ToLongFunction<ScorePoint> part) {
        var scaled = points.subList(from, points.size());
        long worst = scaled.stream().mapToLong(point -> -part.applyAsLong(point)).max().orElse(0);
        long best = Math.min(scaled.stream().mapToLong(point -> -part.applyAsLong(point)).min().orElse(0),
                css.equals("soft") ? Long.MAX_VALUE : 0);
        var early = points.subList(0, Math.min(points.size(), from + 1));
        return new Row(name, css, line(scaled, axis, part, best, worst, true),
                from == 0 ? "" : line(early, axis, part, best, worst, false),
                -part.applyAsLong(points.get(from)), -part.applyAsLong(points.getLast()));
    }

    private static String line(List<ScorePoint> points, Axis axis, ToLongFunction<ScorePoint> part, long best,
            long worst, boolean toTheEnd) {
        var corners = new StringBuilder();
        double before = -1;
        double range = Math.max(1, worst - best);
        for (ScorePoint point : points) {
            double y = HEIGHT - Math.clamp((-part.applyAsLong(point) - best) / range, 0, 1) * HEIGHT;
            double x = axis.x(point.afterMillis());
            if (before >= 0) {
                corners.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, before));
            }
            corners.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            before = y;
        }
        if (toTheEnd) {
            corners.append(String.format(Locale.ROOT, "%d,%.1f", WIDTH, before));
        }
        return corners.toString().strip();
    }

    private static String label(long millis) {
        if (millis < TICKS[0]) {
            return "less than " + label(TICKS[0]);
        }
        if (millis < 10_000) {
            return millis % 1000 == 0 ? millis / 1000 + " s" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        return millis < 60_000 ? millis / 1000 + " s" : millis / 60_000 + " min";
    }

    private record Axis(long first, long last) {

        double x(long millis) {
            double from = Math.log(first);
            return WIDTH * Math.clamp((Math.log(Math.max(first, millis)) - from) / (Math.log(last) - from), 0, 1);
        }

        List<Tick> ticks() {
            var ticks = ticks(TICKS);
            return ticks.size() < FEWEST_TICKS ? ticks(FINE_TICKS) : ticks;
        }

        private List<Tick> ticks(long[] candidates) {
            return Arrays.stream(candidates)
                .filter(millis -> millis >= first && millis <= last)
                .mapToObj(millis -> new Tick(x(millis), label(millis)))
                .toList();
        }
    }
}
