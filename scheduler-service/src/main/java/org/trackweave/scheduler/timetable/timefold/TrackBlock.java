package org.trackweave.scheduler.timetable.timefold;

/** A track, by number, that has a room during a session, and what that place costs it. */
record TrackBlock(int track, int session, int room, int cost) {}
