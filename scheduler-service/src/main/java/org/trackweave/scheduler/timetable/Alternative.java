package org.trackweave.scheduler.timetable;

import java.util.List;
import java.util.Optional;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Explanation.Breach;

/**
 * Another cell for one talk, all other talks staying where they are, but for one that starts there already: the two
 * change places.
 *
 * @param swapsWith the talk that would have to go where this one is now; without a place if this one has none
 * @param change of the whole score; less than nothing is worse
 * @param breaks what would be broken by the talks that move and is not now
 * @param mends what the talks that move break now and would not there
 */
public record Alternative(CellId cell, Optional<TalkId> swapsWith, TimetableScore change, List<Breach> breaks,
        List<Breach> mends) {

    public Alternative {
        breaks = List.copyOf(breaks);
        mends = List.copyOf(mends);
    }

    /** Whether no hard rule would be broken that is not broken now. */
    public boolean free() {
        return breaks.stream().noneMatch(breach -> breach.rule().kind() == Rule.Kind.HARD);
    }
}
