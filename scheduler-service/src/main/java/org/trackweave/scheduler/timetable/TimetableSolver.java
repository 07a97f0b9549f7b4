package org.trackweave.scheduler.timetable;

/** Whatever makes timetables. Thread-safe; each call solves on the calling thread until a limit or the signal. */
public interface TimetableSolver {

    /** The best timetable found. Hard rules may be broken where they cannot all hold: ask {@link TimetableCheck}. */
    Timetable solve(Problem problem, Settings settings, ProgressListener listener, CancelSignal cancel);
}
