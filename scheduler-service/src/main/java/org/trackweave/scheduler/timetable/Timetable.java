package org.trackweave.scheduler.timetable;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        PROVED_BEST,
        CANCELED
    }

    /**
     * How the timetable was found, to be recorded beside it.
     *
     * @param bound no timetable of the problem can score better than this; empty where nothing is proved
     */
    public record Search(String solver, Settings settings, long steps, Duration took, Ended ended,
            Optional<TimetableScore> bound) {

        /** A search that proves nothing. */
        public Search(String solver, Settings settings, long steps, Duration took, Ended ended) {
            this(solver, settings, steps, took, ended, Optional.empty());
        }

        /**
         * Whether the same problem and settings give the same timetable again: neither clock nor people ended it, and
         * it did not race for a proof with nothing but the clock as its limit.
         */
        public boolean reproducible() {
            return ended == Ended.STEP_LIMIT || ended == Ended.NO_MORE_GAIN
                    || ended == Ended.PROVED_BEST && settings.endsBySteps();
        }

        /** Whether no timetable of the problem is better than one with this score. */
        public boolean proves(TimetableScore score) {
            return bound.filter(best -> best.compareTo(score) <= 0).isPresent();
        }

        /** "proved best", "best after 60 s, at most 12 better" for people. */
        public String words(TimetableScore score) {
            if (proves(score)) {
                return "proved best";
            }
            var after = "best after %d s".formatted(took.toSeconds());
            return bound.filter(best -> best.hard() == score.hard() && best.medium() == score.medium())
                .map(best -> "%s, at most %d better".formatted(after, best.soft() - score.soft()))
                .orElse(after);
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
