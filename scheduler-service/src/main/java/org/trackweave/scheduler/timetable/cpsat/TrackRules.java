package org.trackweave.scheduler.timetable.cpsat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;

import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

/** Which rooms a track uses, and the ways between them. */
final class TrackRules {

    private final Plan plan;
    private final CellModel cells;

    TrackRules(Plan plan, CellModel cells) {
        this.plan = plan;
        this.cells = cells;
    }

    void add() {
        var weights = plan.problem().weights();
        for (int track = 0; track < plan.problem().tracks().size(); track++) {
            var groups = groups(track);
            if (groups.stream().mapToInt(TalkGroup::size).sum() > 1) {
                rooms(track, groups, weights.of(Rule.TRACK_ROOM_CHANGE), weights.of(Rule.TRACK_ROOMS));
                if (!plan.problem().walks().isEmpty() && weights.of(Rule.WALK_TOO_LONG) > 0) {
                    walks(groups, weights.of(Rule.WALK_TOO_LONG));
                }
            }
        }
    }

    private List<TalkGroup> groups(int track) {
        return cells.groups().all().stream().filter(group -> group.costs().primaryTrack() == track).toList();
    }

    private void rooms(int track, List<TalkGroup> groups, int perDay, int overall) {
        int rooms = plan.grid().rooms().size();
        var everUsed = new TreeMap<Integer, BoolVar>();
        if (overall > 0) {
            byKey(groups, Slot::room).forEach((room, literals) -> everUsed.put(room, used(literals, "t%dr%d"
                .formatted(track, room))));
            cells.objective()
                .beyondFirst(Objective.sumOf(List.copyOf(everUsed.values())), everUsed.size(), overall,
                        "rooms" + track);
        }
        if (perDay > 0) {
            var ofDay = new TreeMap<Integer, List<BoolVar>>();
            byKey(groups, slot -> slot.day() * rooms + slot.room())
                .forEach((key, literals) -> ofDay.computeIfAbsent(key / rooms, _ -> new ArrayList<>())
                    .add(used(literals, "t%dd%d".formatted(track, key))));
            ofDay.forEach((day, used) -> cells.objective()
                .beyondFirst(Objective.sumOf(used), used.size(), perDay, "rooms%dd%d".formatted(track, day)));
        }
    }

    private TreeMap<Integer, List<Literal>> byKey(List<TalkGroup> groups,
            ToIntFunction<Slot> property) {
        var by = new TreeMap<Integer, List<Literal>>();
        groups.forEach(group -> cells.by(group, property)
            .forEach((key, literals) -> by.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(literals)));
        return by;
    }

    private BoolVar used(List<Literal> literals, String name) {
        var used = cells.model().newBoolVar(name);
        literals.forEach(literal -> cells.model().addImplication(literal, used));
        return used;
    }

    /** Two slots of the track that are nearer in time than in place; its talks do not overlap, so a literal is enough. */
    private void walks(List<TalkGroup> groups, int weight) {
        record Stay(Slot slot, int minutes) {}
        var literals = new LinkedHashMap<Stay, List<Literal>>();
        groups.forEach(group -> group.slots().forEach(slot -> {
            var literal = cells.at(group, slot);
            if (literal != null) {
                literals.computeIfAbsent(new Stay(slot, group.minutes()), _ -> new ArrayList<>()).add(literal);
            }
        }));
        var programme = groups.getFirst().costs().programme();
        var stays = new LinkedHashMap<Stay, BoolVar>();
        literals.forEach((stay, in) -> stays.put(stay, used(in, "stay")));
        stays.forEach((from, first) -> stays.forEach((to, second) -> {
            long gap = to.slot().start() - from.slot().start() - from.minutes();
            long missing = programme.walk(from.slot().room(), to.slot().room()) - gap;
            if (gap >= 0 && missing > 0) {
                var paid = cells.objective().costing(missing * weight, "walk");
                cells.model().addLessOrEqual(LinearExpr.newBuilder().add(first).add(second).addTerm(paid, -1), 1);
            }
        }));
    }
}
