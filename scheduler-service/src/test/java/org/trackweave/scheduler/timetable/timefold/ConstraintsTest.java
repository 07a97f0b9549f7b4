package org.trackweave.scheduler.timetable.timefold;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.Slot;
import org.trackweave.scheduler.timetable.plan.TalkCosts;

/** Talks in slots of two rooms on two days, and what judges them. */
abstract class ConstraintsTest {

    static final int MAIN = 0;
    static final int WEST = 1;
    static final int NETWORKING = 0;
    static final int DATA = 1;
    static final int HALF_AN_HOUR = 30;

    static final Slot MAIN_AT_NINE = slot(0, MAIN, 0, 540);
    static final Slot MAIN_AT_HALF_PAST_NINE = slot(1, MAIN, 0, 570);
    static final Slot WEST_AT_NINE = slot(2, WEST, 0, 540);
    static final Slot WEST_AT_A_QUARTER_PAST_NINE = slot(3, WEST, 0, 555);
    static final Slot WEST_AT_HALF_PAST_NINE = slot(4, WEST, 0, 570);
    static final Slot WEST_AT_TEN = slot(5, WEST, 0, 600);
    static final Slot WEST_NEXT_DAY = slot(6, WEST, 1, 540 + 24 * 60);

    final ConstraintVerifier<TimetableConstraints, TimetablePlan> verifier = ConstraintVerifier
        .build(new TimetableConstraints(), TimetablePlan.class, PlannedTalk.class);

    static Slot slot(int index, int room, int day, long start) {
        return new Slot(index, new CellId("cell-" + index), room, day, start, start + HALF_AN_HOUR);
    }

    static PlannedTalk talk(int number, @Nullable Slot slot) {
        return planned(number, HALF_AN_HOUR, -1, Level.NOVICE, Map.of(), slot);
    }

    static PlannedTalk of(int track, int number, Slot slot) {
        return planned(number, HALF_AN_HOUR, track, Level.NOVICE, Map.of(), slot);
    }

    static PlannedTalk lasting(int number, int minutes, Slot slot) {
        return planned(number, minutes, -1, Level.NOVICE, Map.of(), slot);
    }

    static PlannedTalk planned(int number, int minutes, int track, Level level, Map<Rule, int[]> costs,
            @Nullable Slot slot) {
        return new PlannedTalk(number, new TalkCosts(minutes, track, level, List.of(), costs), false, slot);
    }
}
