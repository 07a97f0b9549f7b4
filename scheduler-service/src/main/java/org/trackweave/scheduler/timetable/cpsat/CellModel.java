package org.trackweave.scheduler.timetable.cpsat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;

import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.PlaceCosts;
import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

/**
 * Every talk to a slot, under every rule. Hard rules are constraints, wishes are costs. Talks may stay out only where the
 * model is told so, at a cost of their own.
 */
final class CellModel {

    private final Plan plan;
    private final CpModel model = new CpModel();
    private final Objective objective = new Objective(model);
    private final TalkGroups groups;
    private final List<Map<Integer, BoolVar>> at = new ArrayList<>();
    private final List<Long> moments;
    private final List<IntVar> out = new ArrayList<>();

    /**
     * @param slots where each talk may start
     * @param mayStayOut whether talks may have no place
     */
    CellModel(Plan plan, TalkKinds kinds, IntFunction<List<Slot>> slots, boolean mayStayOut) {
        this.plan = plan;
        this.groups = new TalkGroups(plan, kinds, slots);
        this.moments = findMoments();
        for (var group : groups.all()) {
            var literals = new TreeMap<Integer, BoolVar>();
            group.slots()
                .forEach(slot -> literals.put(slot.index(),
                        model.newBoolVar("g%d@%d".formatted(group.index(), slot.index()))));
            at.add(literals);
            var placed = Objective.sumOf(List.copyOf(literals.values()));
            if (mayStayOut) {
                var missing = model.newIntVar(0, group.size(), "out" + group.index());
                out.add(missing);
                placed.add(missing);
            }
            model.addEquality(placed, group.size());
            addPlaceCosts(group, literals);
        }
        addRooms();
        new TimeRules(plan, this).add();
        new PairRules(plan, this).add();
        new TrackRules(plan, this).add();
        if (plan.blocks() > 0) {
            new SessionRules(plan, this).add();
        }
    }

    CpModel model() {
        return model;
    }

    Objective objective() {
        return objective;
    }

    TalkGroups groups() {
        return groups;
    }

    /** Whether one of the group's talks starts in the slot; null where it may not. */
    @Nullable
    BoolVar at(TalkGroup group, Slot slot) {
        return at.get(group.index()).get(slot.index());
    }

    /** The group's literals by a property of their slots, in its order. */
    Map<Integer, List<Literal>> by(TalkGroup group, ToIntFunction<Slot> property) {
        var by = new TreeMap<Integer, List<Literal>>();
        at.get(group.index())
            .forEach((slot, literal) -> by
                .computeIfAbsent(property.applyAsInt(plan.grid().slots().get(slot)), _ -> new ArrayList<>())
                .add(literal));
        return by;
    }

    /** Every time at which a talk may start or end, in order: in between, nothing changes. */
    List<Long> moments() {
        return moments;
    }

    private List<Long> findMoments() {
        var moments = new TreeSet<Long>();
        for (var group : groups.all()) {
            for (var slot : group.slots()) {
                moments.add(slot.start());
                moments.add(slot.start() + group.minutes());
            }
        }
        return List.copyOf(moments);
    }

    /** The group's literals of talks that are on at the moment. */
    List<Literal> on(TalkGroup group, long moment) {
        var on = new ArrayList<Literal>();
        for (var slot : group.slots()) {
            if (slot.start() <= moment && moment < slot.start() + group.minutes()) {
                var literal = at(group, slot);
                if (literal != null) {
                    on.add(literal);
                }
            }
        }
        return on;
    }

    private void addPlaceCosts(TalkGroup group, Map<Integer, BoolVar> literals) {
        for (var rule : PlaceCosts.ALONE) {
            var costs = group.costs().bySlot().get(rule);
            int weight = plan.problem().weights().of(rule);
            if (costs != null && weight > 0 && !plan.problem().weights().isHard(rule)) {
                literals.forEach((slot, literal) -> objective.add(literal, (long) weight * costs[slot]));
            }
        }
    }

    private void addRooms() {
        if (!plan.problem().weights().isHard(Rule.ROOM_CLASH)) {
            return;
        }
        var starts = new TreeMap<Integer, TreeSet<Long>>();
        plan.grid()
            .slots()
            .forEach(slot -> starts.computeIfAbsent(slot.room(), _ -> new TreeSet<>())
                .add(slot.start()));
        var byRoomAndStart = new HashMap<Integer, Map<Long, List<Literal>>>();
        for (var group : groups.all()) {
            for (var slot : group.slots()) {
                var literal = at(group, slot);
                if (literal == null) {
                    continue;
                }
                var inRoom = byRoomAndStart.computeIfAbsent(slot.room(), _ -> new TreeMap<>());
                starts.getOrDefault(slot.room(), new TreeSet<>())
                    .subSet(slot.start(), slot.start() + group.minutes())
                    .forEach(start -> inRoom.computeIfAbsent(start, _ -> new ArrayList<>()).add(literal));
            }
        }
        byRoomAndStart.values().forEach(room -> room.values().forEach(model::addAtMostOne));
    }

    /** Only talks that stay out are counted. */
    void minimizeStayingOut() {
        model.minimize(Objective.sumOf(out));
    }

    /** Exactly so many talks stay out. */
    void fixStayingOut(long talks) {
        model.addEquality(Objective.sumOf(out), talks);
    }

    void minimizeCosts() {
        model.minimize(objective.sum());
    }

    /** Starts the search at a timetable. */
    void hint(@Nullable Slot[] start) {
        model.clearHints();
        for (var group : groups.all()) {
            var used = group.talks()
                .stream()
                .map(talk -> start[talk])
                .filter(slot -> slot != null)
                .map(Slot::index)
                .toList();
            at.get(group.index()).forEach((slot, literal) -> model.addHint(literal, used.contains(slot)));
        }
    }

    /** Each talk's slot, null for a talk that stays out. */
    @Nullable
    Slot[] read(ToBoolean value) {
        var slots = new Slot[plan.costs().size()];
        for (var group : groups.all()) {
            var talks = group.talks().iterator();
            at.get(group.index()).forEach((slot, literal) -> {
                if (value.of(literal) && talks.hasNext()) {
                    slots[talks.next()] = plan.grid().slots().get(slot);
                }
            });
        }
        return slots;
    }

    @Nullable
    Slot[] read(CpSolver solver) {
        return read(literal -> solver.booleanValue(literal));
    }

    /** Reads a literal of a solution. */
    interface ToBoolean {
        boolean of(Literal literal);
    }

    IntStream talks() {
        return IntStream.range(0, plan.costs().size());
    }

    static LinearExpr expression(List<Literal> literals) {
        return Objective.sumOf(literals).build();
    }
}
