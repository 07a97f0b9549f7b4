package org.trackweave.scheduler.timetable;

import org.trackweave.scheduler.ids.TrackId;

/** A virtual track: its talks never overlap, so that it can be followed from its first talk to its last. */
public record Track(TrackId id, String name) {}
