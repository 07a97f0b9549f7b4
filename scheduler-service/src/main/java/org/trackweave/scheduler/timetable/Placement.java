package org.trackweave.scheduler.timetable;

import java.time.Instant;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.RoomId;
import org.trackweave.scheduler.ids.TalkId;

/** Where and when a talk is given; the end is that of the talk, not of the cell. */
public record Placement(TalkId talk, CellId cell, RoomId room, Instant start, Instant end) {

    public Interval time() {
        return new Interval(start, end);
    }
}
