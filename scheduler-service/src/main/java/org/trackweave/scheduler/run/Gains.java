package org.trackweave.scheduler.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.run.Run.ScorePoint;
import org.trackweave.scheduler.timetable.ProgressListener.Progress;

/** Better timetables that were found and not yet told of. Thread-safe. */
final class Gains {

    /** Of gains nearer in time than this share of it only the last is a point: the drawing's axis is logarithmic. */
    private static final double APART = 1.02;

    private final List<ScorePoint> points = new ArrayList<>();
    private @Nullable Progress best;
    private long lastTakenMillis;

    /** @param points in the order of time, not every one of them */
    record Told(Progress best, List<ScorePoint> points) {}

    synchronized void add(Progress progress) {
        best = progress;
        var point = new ScorePoint(progress.elapsed().toMillis(), progress.score().hard(), progress.score().medium(),
                progress.score().soft());
        long before = points.size() > 1 ? points.get(points.size() - 2).afterMillis() : lastTakenMillis;
        if (!points.isEmpty() && point.afterMillis() < before * APART) {
            points.removeLast();
        }
        points.add(point);
    }

    /** What was added since the last time. */
    synchronized Optional<Told> take() {
        if (best == null) {
            return Optional.empty();
        }
        var told = new Told(best, List.copyOf(points));
        lastTakenMillis = points.getLast().afterMillis();
        best = null;
        points.clear();
        return Optional.of(told);
    }

    /** What was taken and could not be told, to be taken again with what was added meanwhile. */
    synchronized void putBack(Told told) {
        points.addAll(0, told.points());
        if (best == null) {
            best = told.best();
        }
    }
}
