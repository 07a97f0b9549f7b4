package org.trackweave.scheduler.timetable.timefold;

import org.trackweave.scheduler.ids.CellId;

/**
 * A cell as the search sees it: numbers instead of names and times.
 *
 * @param index its place in the cost tables of every talk
 * @param start minutes since the epoch
 */
record Slot(int index, CellId cell, int room, int day, long start, long end) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Slot slot && slot.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
