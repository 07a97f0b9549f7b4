package org.trackweave.scheduler.timetable.timefold;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

/** A track that has its talks of one day in several rooms. */
record TrackDayMatch(int track, int day, int rooms) implements ConstraintJustification {}
