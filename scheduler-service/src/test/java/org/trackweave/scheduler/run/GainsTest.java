package org.trackweave.scheduler.run;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.run.Run.ScorePoint;
import org.trackweave.scheduler.timetable.ProgressListener.Progress;
import org.trackweave.scheduler.timetable.TimetableScore;

import static org.assertj.core.api.Assertions.assertThat;

class GainsTest {

    private final Gains gains = new Gains();

    @Test
    void keepsTheBestUntilItIsTakenAndTellsItOnce() {
        gains.add(gain(5, -3));
        gains.add(gain(300, -2));

        var told = gains.take().orElseThrow();
        assertThat(told.best()).isEqualTo(gain(300, -2));
        assertThat(told.points()).containsExactly(new ScorePoint(5, 0, 0, -3), new ScorePoint(300, 0, 0, -2));
        assertThat(gains.take()).isEmpty();
    }

    @Test
    void keepsTheLastOfGainsThatAreHardlyApart() {
        for (int after = 1_000; after <= 1_100; after++) {
            gains.add(gain(after, -after));
        }

        var points = gains.take().orElseThrow().points();
        assertThat(points).hasSizeBetween(5, 12)
            .isSortedAccordingTo((a, b) -> Long.compare(a.afterMillis(), b.afterMillis()));
        assertThat(points.getFirst().afterMillis()).isEqualTo(1_000);
        assertThat(points.getLast()).isEqualTo(new ScorePoint(1_100, 0, 0, -1_100));
    }

    @Test
    void thinsAlsoAfterItWasTaken() {
        gains.add(gain(100_000, -9));
        gains.take();
        for (int after = 100_100; after <= 101_000; after += 100) {
            gains.add(gain(after, -8));
        }

        assertThat(gains.take().orElseThrow().points()).containsExactly(new ScorePoint(101_000, 0, 0, -8));
    }

    @Test
    void tellsAgainWhatCouldNotBeTold() {
        gains.add(gain(5, -3));
        var first = gains.take().orElseThrow();
        gains.putBack(first);
        assertThat(gains.take()).contains(first);

        gains.putBack(first);
        gains.add(gain(300, -2));
        var both = gains.take().orElseThrow();
        assertThat(both.best()).isEqualTo(gain(300, -2));
        assertThat(both.points()).hasSize(2);
    }

    private static Progress gain(long afterMillis, long soft) {
        return new Progress(Duration.ofMillis(afterMillis), new TimetableScore(0, 0, soft), 12, 0, 0);
    }
}
