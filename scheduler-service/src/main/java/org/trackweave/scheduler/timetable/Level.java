package org.trackweave.scheduler.timetable;

/** For whom a talk is, in the order in which a track is best heard. */
public enum Level {
    NOVICE,
    INTERMEDIATE,
    ADVANCED,
    EXTREME
}
