package org.trackweave.scheduler.timetable.plan;

import org.trackweave.scheduler.ids.CellId;

/**
 * A cell as the search sees it: numbers instead of names and times.
 *
 * @param index its place in the cost tables of every talk
 * @param start minutes since the epoch
 * @param session the number of its session in the order of time, -1 for none
 * @param block the number of its session and room together, -1 for none
 */
public record Slot(int index, CellId cell, int room, int day, long start, long end, int session, int block) {

    /** A slot of no session. */
    public Slot(int index, CellId cell, int room, int day, long start, long end) {
        this(index, cell, room, day, start, end, -1, -1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slot slot && slot.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
