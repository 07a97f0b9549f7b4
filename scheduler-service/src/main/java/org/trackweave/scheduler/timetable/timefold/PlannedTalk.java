package org.trackweave.scheduler.timetable.timefold;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.Slot;
import org.trackweave.scheduler.timetable.plan.TalkCosts;

/** A talk and the slot that the search has it in, none while it is unplaced. Timefold needs it public. */
@PlanningEntity
public class PlannedTalk {

    @PlanningId
    private int number;
    private TalkCosts costs = TalkCosts.NONE;
    private boolean pinned;
    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Slot slot;

    /** For Timefold, which copies planned talks. */
    @SuppressWarnings("unused")
    PlannedTalk() {}

    PlannedTalk(int number, TalkCosts costs, boolean pinned, @Nullable Slot slot) {
        this.number = number;
        this.costs = costs;
        this.pinned = pinned;
        this.slot = slot;
    }

    int number() {
        return number;
    }

    TalkCosts costs() {
        return costs;
    }

    @Nullable
    Slot slot() {
        return slot;
    }

    void moveTo(@Nullable Slot slot) {
        this.slot = slot;
    }

    @ValueRangeProvider
    public List<Slot> possibleSlots() {
        return costs.possible();
    }

    @PlanningPin
    public boolean isPinned() {
        return pinned;
    }

    boolean isPlaced() {
        return slot != null;
    }

    /** What the slot alone costs under a rule, whoever else is where. */
    int cost(Rule rule) {
        return slot == null ? 0 : costs.of(rule, slot);
    }

    private Slot placedSlot() {
        var placed = slot;
        if (placed == null) {
            throw new IllegalStateException("Talk number %d is not placed; ask isPlaced first.".formatted(number));
        }
        return placed;
    }

    int room() {
        return placedSlot().room();
    }

    int day() {
        return placedSlot().day();
    }

    long start() {
        return placedSlot().start();
    }

    long end() {
        return placedSlot().start() + costs.minutes();
    }

    int track() {
        return costs.primaryTrack();
    }

    int session() {
        return placedSlot().session();
    }

    /** Its session and room together, -1 for none. */
    int block() {
        return placedSlot().block();
    }

    boolean isInSession() {
        return slot != null && slot.session() >= 0;
    }

    int seats() {
        return costs.programme().seats(room());
    }

    /** Its track in its session and room. */
    TrackBlock trackBlock() {
        return new TrackBlock(track(), session(), room(), costs.programme().blockCost(block()));
    }

    /** Minutes by which the way to the other talk's room is longer than the time between the talks. */
    int walkMissing(PlannedTalk other) {
        int gap = gapMinutes(other);
        return gap < 0 ? 0 : Math.max(0, costs.programme().walk(room(), other.room()) - gap);
    }

    /** How many of its timeslots the other talk shares. */
    int sharedTimeslots(PlannedTalk other) {
        int timeslot = (int) Math.max(1, placedSlot().end() - placedSlot().start());
        return (overlapMinutes(other) + timeslot - 1) / timeslot;
    }

    int overlapMinutes(PlannedTalk other) {
        return (int) Math.max(0, Math.min(end(), other.end()) - Math.max(start(), other.start()));
    }

    boolean overlaps(PlannedTalk other) {
        return start() < other.end() && other.start() < end();
    }

    /** Minutes between the two talks, less than 0 when they overlap. */
    int gapMinutes(PlannedTalk other) {
        return (int) (Math.max(start(), other.start()) - Math.min(end(), other.end()));
    }
}
