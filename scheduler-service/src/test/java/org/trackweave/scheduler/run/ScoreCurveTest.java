package org.trackweave.scheduler.run;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.run.Run.ScorePoint;

import static org.assertj.core.api.Assertions.assertThat;

class ScoreCurveTest {

    @Test
    void drawsALineToTheEndForASinglePoint() {
        var curve = ScoreCurve.of(List.of(new ScorePoint(400, 0, 0, -120)), Duration.ZERO, ScoreCurve.Kind.WISHES);

        assertThat(curve.rows()).allSatisfy(row -> {
            var corners = row.line().split(" ");
            assertThat(corners).hasSize(2);
            assertThat(corners[1]).startsWith(ScoreCurve.WIDTH + ",");
            assertThat(Double.parseDouble(corners[0].split(",")[0])).isLessThan(ScoreCurve.WIDTH - 50.0);
        });
        assertThat(curve.rows().getLast().last()).isEqualTo(120);
    }

    @Test
    void drawsTheWishesAlsoWhereTheLastGainPlacedATalk() {
        var curve = ScoreCurve.of(List.of(new ScorePoint(100, 0, -1, -50), new ScorePoint(900, 0, 0, -80)),
                Duration.ZERO, ScoreCurve.Kind.WISHES);

        var wishes = curve.rows().getLast();
        assertThat(wishes.line().split(" ")).hasSize(2);
        assertThat(wishes.early()).isNotEmpty();
    }

    @Test
    void labelsTheTimeWhateverTheLength() {
        var curve = ScoreCurve.of(List.of(new ScorePoint(60, -3, -5, 0), new ScorePoint(50_000, 0, 0, -80)),
                Duration.ZERO, ScoreCurve.Kind.WISHES);

        assertThat(curve.ticks()).extracting(ScoreCurve.Tick::label).containsExactly("0.1 s", "1 s", "10 s", "1 min");
        assertThat(curve.ticks()).allSatisfy(tick -> assertThat(tick.x()).isBetween(0.0, (double) ScoreCurve.WIDTH));
    }

    @Test
    void goesOnToTheEndOfTheSearch() {
        var curve = ScoreCurve.of(List.of(new ScorePoint(300, 0, 0, -2)), Duration.ofSeconds(26),
                ScoreCurve.Kind.MOVES);

        assertThat(curve.ticks()).extracting(ScoreCurve.Tick::label).containsExactly("1 s", "10 s");
        assertThat(curve.rows().getLast().line()).endsWith(" 600,40.0");
    }

    @Test
    void drawsMovesAndTheWishesBesideThem() {
        long move = RunStart.STAY;
        var curve = ScoreCurve.of(
                List.of(new ScorePoint(100, 0, 0, -5 * move - 700), new ScorePoint(200, 0, 0, -4 * move - 900),
                        new ScorePoint(5_000, 0, 0, -4 * move - 850)),
                Duration.ofSeconds(20), ScoreCurve.Kind.MOVES);

        assertThat(curve.rows()).extracting(ScoreCurve.Row::first).containsExactly(0L, 0L, 5L, 900L);
        assertThat(curve.rows()).extracting(ScoreCurve.Row::last).containsExactly(0L, 0L, 4L, 850L);
        assertThat(curve.rows().getLast().early()).as("before the fewest moves were found").isNotEmpty();
    }

    @Test
    void labelsAShortTimeMoreFinely() {
        var curve = ScoreCurve.of(List.of(new ScorePoint(900, 0, 0, -2)), Duration.ZERO, ScoreCurve.Kind.WISHES);

        assertThat(curve.ticks()).extracting(ScoreCurve.Tick::label).containsExactly("0.5 s", "1 s");
    }
}
