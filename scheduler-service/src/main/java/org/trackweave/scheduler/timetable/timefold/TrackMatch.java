package org.trackweave.scheduler.timetable.timefold;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

import org.trackweave.scheduler.timetable.Rule;

/** One breach of a rule about tracks, by number; -1 where there is no other track or no one session. */
record TrackMatch(Rule rule, int track, int other, int session, int figure) implements ConstraintJustification {}
