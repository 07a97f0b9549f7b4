package org.trackweave.scheduler.timetable.plan;

import org.trackweave.scheduler.timetable.Relation;
import org.trackweave.scheduler.timetable.Rule;

/** Two talks, by number, that a rule wants apart or in order: found once, so that the search looks at these pairs only. */
public sealed interface TalkPair {

    int one();

    int other();

    /** Two talks of one virtual track. */
    record OfOneTrack(int one, int other) implements TalkPair {}

    /** Two talks of one virtual track, the first the easier one by so many levels. */
    record EasierFirst(int one, int other, int levels) implements TalkPair {}

    /** Two talks of one speaker. */
    record OfOneSpeaker(int one, int other) implements TalkPair {

        /** Less time between two talks of a speaker counts as no pause. */
        public static final int PAUSE_MINUTES = 30;
    }

    /** Two talks that the same people want, with the strength in percent. */
    record ForOneAudience(int one, int other, int percent) implements TalkPair {}

    /** Two talks that the problem itself relates. */
    record Related(int one, int other, Relation.Kind kind, int cost) implements TalkPair {

        public Rule rule() {
            return kind.rule();
        }
    }

    /** Two of the most popular talks. */
    record BothPopular(int one, int other) implements TalkPair {}
}
