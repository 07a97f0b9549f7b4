package org.trackweave.scheduler.timetable;

import java.util.List;

import org.trackweave.scheduler.ids.CellId;

/**
 * Another cell for one talk, all other talks staying where they are.
 *
 * @param change of the whole score; less than nothing is worse
 * @param costs what would be broken there and is not now
 */
public record Alternative(CellId cell, TimetableScore change, List<String> costs) {

    public Alternative {
        costs = List.copyOf(costs);
    }
}
