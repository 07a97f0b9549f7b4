package org.trackweave.scheduler.timetable;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;

/**
 * A solver's answer: every talk of the problem is placed or unplaced.
 *
 * @param placements in the order of the problem's talks
 */
public record Timetable(List<Placement> placements, List<TalkId> unplaced, TimetableScore score, Search search) {

    /** Why a search ended. */
    public enum Ended {
        STEP_LIMIT,
        NO_MORE_GAIN,
        TIME_LIMIT,
        CANCELED
    }

    /** How the timetable was found, to be recorded beside it. */
    public record Search(String solver, Settings settings, long steps, Duration took, Ended ended) {

        /** Whether the same problem and settings give the same timetable again. */
        public boolean reproducible() {
            return ended == Ended.STEP_LIMIT || ended == Ended.NO_MORE_GAIN;
        }
    }

    public Timetable {
        placements = List.copyOf(placements);
        unplaced = List.copyOf(unplaced);
    }

    /** The cell of each placed talk. */
    public Map<TalkId, CellId> cells() {
        var cells = new HashMap<TalkId, CellId>();
        placements.forEach(placement -> cells.put(placement.talk(), placement.cell()));
        return cells;
    }
}
