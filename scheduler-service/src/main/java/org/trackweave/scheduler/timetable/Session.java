package org.trackweave.scheduler.timetable;

import java.util.List;

import org.trackweave.scheduler.ids.CellId;

/**
 * A stretch of the programme without a break, in all rooms. In each room its cells belong to one track.
 *
 * @param name distinct within a problem
 */
public record Session(String name, List<CellId> cells) {

    public Session {
        cells = List.copyOf(cells);
    }
}
