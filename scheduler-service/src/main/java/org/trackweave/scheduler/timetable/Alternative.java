package org.trackweave.scheduler.timetable;

import java.util.List;

import org.trackweave.scheduler.timetable.Explanation.Breach;

/**
 * Another cell for one talk, with reasons.
 *
 * @param breaks what would be broken by the talks that move and is not now
 * @param mends what the talks that move break now and would not there
 */
public record Alternative(CellCost cost, List<Breach> breaks, List<Breach> mends) {

    public Alternative {
        breaks = List.copyOf(breaks);
        mends = List.copyOf(mends);
    }
}
