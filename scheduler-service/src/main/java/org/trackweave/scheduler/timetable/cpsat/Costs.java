package org.trackweave.scheduler.timetable.cpsat;

/** Told of the cost of better timetables, with all talks placed and no hard rule broken. */
@FunctionalInterface
interface Costs {
    void better(long cost);
}
