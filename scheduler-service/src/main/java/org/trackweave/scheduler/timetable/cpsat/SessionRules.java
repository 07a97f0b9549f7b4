package org.trackweave.scheduler.timetable.cpsat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;

import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

/** Sessions that belong to tracks, where talks are placed slot by slot. */
final class SessionRules {

    private final Plan plan;
    private final CellModel cells;
    private final TrackBlocks blocks;

    SessionRules(Plan plan, CellModel cells) {
        this.plan = plan;
        this.cells = cells;
        this.blocks = new TrackBlocks(plan, cells.model(), cells.objective());
    }

    void add() {
        var inBlock = new TreeMap<Integer, TreeMap<Integer, List<Literal>>>();
        for (var group : cells.groups().all()) {
            cells.by(group, Slot::block).forEach((block, literals) -> {
                if (block >= 0) {
                    inBlock.computeIfAbsent(group.costs().primaryTrack(), _ -> new TreeMap<>())
                        .computeIfAbsent(block, _ -> new ArrayList<>())
                        .addAll(literals);
                }
            });
        }
        inBlock.forEach((track, byBlock) -> byBlock.forEach((block, literals) -> {
            var given = blocks.given(track, block);
            literals.forEach(literal -> cells.model().addImplication(literal, given));
            cells.model()
                .addLessOrEqual(LinearExpr.newBuilder()
                    .addTerm(given, 1)
                    .addTerm(
                            CellModel.expression(literals), -1),
                        0);
        }));
        blocks.addRules();
        numbers();
    }

    /** A numbered talk in its slot has as many of its track's talks before it as its number says, or it is paid for. */
    private void numbers() {
        int weight = plan.problem().weights().of(Rule.TRACK_ORDER);
        if (weight == 0) {
            return;
        }
        for (var group : cells.groups().all()) {
            int number = group.costs().programme().number();
            if (number == 0) {
                continue;
            }
            var wrong = cells.objective().costing(weight, "number" + group.index());
            var track = cells.groups()
                .all()
                .stream()
                .filter(other -> other != group && other.costs().primaryTrack() == group.costs().primaryTrack())
                .toList();
            for (var slot : group.slots()) {
                var here = cells.at(group, slot);
                if (here == null) {
                    continue;
                }
                var before = new ArrayList<Literal>();
                track.forEach(other -> other.slots()
                    .stream()
                    .filter(earlier -> isBefore(earlier, slot))
                    .forEach(earlier -> {
                        var literal = cells.at(other, earlier);
                        if (literal != null) {
                            before.add(literal);
                        }
                    }));
                cells.model()
                    .addEquality(Objective.sumOf(before), number - 1L)
                    .onlyEnforceIf(new Literal[]{here, wrong.not()});
            }
        }
    }

    /** Talks are counted session by session, and in a session room by room. */
    private static boolean isBefore(Slot earlier, Slot slot) {
        if (earlier.session() != slot.session()) {
            return earlier.session() < slot.session();
        }
        return earlier.room() == slot.room() ? earlier.start() < slot.start() : earlier.room() < slot.room();
    }
}
