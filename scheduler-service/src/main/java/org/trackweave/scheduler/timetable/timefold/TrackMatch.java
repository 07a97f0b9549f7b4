package org.trackweave.scheduler.timetable.timefold;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

import org.trackweave.scheduler.timetable.Rule;

/** One breach of a rule about tracks, by number; -1 where there is no other track or no one session. */
record TrackMatch(Kind kind, int track, int other, int session, int figure) implements ConstraintJustification {

    /** The rules about tracks, but for that of a day's rooms, which {@link TrackDayMatch} tells. */
    enum Kind {
        ROOMS(Rule.TRACK_ROOMS),
        IN_PARALLEL(Rule.TRACK_IN_PARALLEL),
        SPLIT(Rule.TRACK_SPLIT),
        PLACE(Rule.TRACK_PLACE),
        ORDER(Rule.TRACK_ORDER),
        SIMILAR(Rule.SIMILAR_TRACKS),
        CHAIR(Rule.CHAIR_CLASH);

        private final Rule rule;

        Kind(Rule rule) {
            this.rule = rule;
        }

        Rule rule() {
            return rule;
        }
    }
}
