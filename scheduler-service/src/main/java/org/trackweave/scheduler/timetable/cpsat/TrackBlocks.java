package org.trackweave.scheduler.timetable.cpsat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;

import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.Plan;

/** Which track has which room in which session, and the rules about that. Talks without a track are a track of their own. */
final class TrackBlocks {

    private static final int NO_TRACK = -1;

    private final Plan plan;
    private final CpModel model;
    private final Objective objective;
    private final Map<Integer, Map<Integer, BoolVar>> given = new TreeMap<>();
    private final Map<Integer, Map<Integer, BoolVar>> inSession = new TreeMap<>();

    TrackBlocks(Plan plan, CpModel model, Objective objective) {
        this.plan = plan;
        this.model = model;
        this.objective = objective;
    }

    private int rooms() {
        return plan.grid().rooms().size();
    }

    /** The track has the block; made when it is first asked for. */
    BoolVar given(int track, int block) {
        return given.computeIfAbsent(track, _ -> new TreeMap<>())
            .computeIfAbsent(block, _ -> model.newBoolVar("track%d@%d".formatted(track, block)));
    }

    Map<Integer, BoolVar> blocksOf(int track) {
        return given.getOrDefault(track, Map.of());
    }

    /** To be called when all blocks have been asked for. */
    void addRules() {
        if (plan.problem().weights().isHard(Rule.SESSION_SHARED)) {
            var byBlock = new TreeMap<Integer, List<Literal>>();
            given.values()
                .forEach(blocks -> blocks.forEach((block, literal) -> byBlock
                    .computeIfAbsent(block, _ -> new ArrayList<>())
                    .add(literal)));
            byBlock.values().forEach(model::addAtMostOne);
        }
        given.forEach((track, blocks) -> {
            if (track != NO_TRACK) {
                places(track, blocks);
                sessions(track, blocks);
                split(track);
            }
        });
        plan.trackPairs().forEach(pair -> {
            long cost = (long) pair.cost() * plan.problem().weights().of(pair.rule());
            if (cost > 0 && pair.one() != pair.other()) {
                atOnce(pair.one(), pair.other(), cost);
            }
        });
    }

    private void places(int track, Map<Integer, BoolVar> blocks) {
        long weight = plan.problem().weights().of(Rule.TRACK_PLACE);
        var programme = plan.costs()
            .stream()
            .filter(costs -> costs.primaryTrack() == track)
            .findFirst()
            .orElseThrow()
            .programme();
        blocks.forEach((block, literal) -> objective.add(literal, weight * programme.blockCost(block)));
    }

    private void sessions(int track, Map<Integer, BoolVar> blocks) {
        var bySession = new TreeMap<Integer, List<BoolVar>>();
        blocks.forEach((block, literal) -> bySession.computeIfAbsent(block / rooms(), _ -> new ArrayList<>())
            .add(literal));
        var own = inSession.computeIfAbsent(track, _ -> new TreeMap<>());
        bySession.forEach((session, literals) -> {
            var name = "track%ds%d".formatted(track, session);
            var any = model.newBoolVar(name);
            model.addMaxEquality(any, literals);
            own.put(session, any);
            objective.beyondFirst(Objective.sumOf(literals), literals.size(),
                    plan.problem().weights().of(Rule.TRACK_IN_PARALLEL), name + "parallel");
        });
    }

    /** A session without the track between two with it. */
    private void split(int track) {
        int weight = plan.problem().weights().of(Rule.TRACK_SPLIT);
        var sessions = inSession.getOrDefault(track, Map.of());
        if (weight == 0 || sessions.size() < 2) {
            return;
        }
        var split = objective.costing(weight, "split" + track);
        sessions.forEach((first, inFirst) -> sessions.forEach((last, inLast) -> {
            for (int between = first + 1; between < last; between++) {
                var gap = LinearExpr.newBuilder().add(inFirst).add(inLast).addTerm(split, -1);
                var middle = sessions.get(between);
                if (middle != null) {
                    gap.addTerm(middle, -1);
                }
                model.addLessOrEqual(gap, 1);
            }
        }));
    }

    private void atOnce(int one, int other, long cost) {
        var ones = inSession.getOrDefault(one, Map.of());
        inSession.getOrDefault(other, Map.of()).forEach((session, literal) -> {
            var with = ones.get(session);
            if (with != null) {
                var paid = objective.costing(cost, "atOnce");
                model.addLessOrEqual(LinearExpr.newBuilder().add(literal).add(with).addTerm(paid, -1), 1);
            }
        });
    }
}
