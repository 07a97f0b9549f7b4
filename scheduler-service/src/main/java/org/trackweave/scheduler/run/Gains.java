package org.trackweave.scheduler.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.run.Run.ScorePoint;
import org.trackweave.scheduler.timetable.ProgressListener.Progress;

/** Better timetables that were found and not yet told of. Thread-safe. */
final class Gains {

    /** Gains nearer in time than this share of it are one point: the axis of the drawing is logarithmic. */
    private static final double APART = 1.02;

    private final List<ScorePoint> points = new ArrayList<>();
    private @Nullable Progress best;

    /** @param points in the order of time, not every one of them */
    record Told(Progress best, List<ScorePoint> points) {}

    synchronized void add(Progress progress) {
        best = progress;
        var point = new ScorePoint(progress.elapsed().toMillis(), progress.score().hard(), progress.score().medium(),
                progress.score().soft());
        if (points.size() > 1 && point.afterMillis() < points.get(points.size() - 2).afterMillis() * APART) {
            points.removeLast();
        }
        points.add(point);
    }

    /** What was added since the last time. */
    synchronized Optional<Told> take() {
        Optional<Told> told = Optional.ofNullable(best).map(progress -> new Told(progress, List.copyOf(points)));
        best = null;
        points.clear();
        return told;
    }
}
