package org.trackweave.scheduler.timetable;

import java.time.Duration;

/** Told of every better timetable, on the solving thread: answer fast. */
@FunctionalInterface
public interface ProgressListener {

    /** For callers that do not look. */
    ProgressListener UNSEEN = _ -> {
    };

    void better(Progress progress);

    /**
     * The best timetable so far.
     *
     * @param hardBreaches 0 when no hard rule is broken any more
     */
    record Progress(Duration elapsed, TimetableScore score, int placed, int unplaced, long hardBreaches) {}
}
