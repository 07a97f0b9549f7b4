package org.trackweave.scheduler.timetable.timefold;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;
import org.trackweave.scheduler.timetable.Placement;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.TimetableScore;

/** Translates a problem into a plan, and a plan back into placements. */
final class PlanBuilder {

    private final Problem problem;
    private final Grid grid;
    private final List<TalkCosts> costs;
    private final List<TalkPair> pairs;

    PlanBuilder(Problem problem) {
        this.problem = problem;
        this.grid = new Grid(problem);
        this.pairs = PairFinder.pairs(problem);
        var trackNumbers = new HashMap<TrackId, Integer>();
        problem.tracks().forEach(track -> trackNumbers.put(track.id(), trackNumbers.size()));
        var places = new PlaceCosts(problem, grid);
        this.costs = problem.talks().stream().map(talk -> {
            var bySlot = places.of(talk);
            int track = talk.primaryTrack().map(id -> trackNumbers.getOrDefault(id, -1)).orElse(-1);
            return new TalkCosts(talk.minutes(), track, talk.level(), possible(bySlot), bySlot);
        }).toList();
    }

    Grid grid() {
        return grid;
    }

    /** The plan with each talk where {@code cells} has it; talks missing there are unplaced, pinned ones in their cell. */
    TimetablePlan plan(Map<TalkId, CellId> cells) {
        var talks = new ArrayList<PlannedTalk>();
        for (var talk : problem.talks()) {
            var cell = talk.pinned().orElse(cells.get(talk.id()));
            var slot = cell == null ? null : grid.slot(cell);
            talks.add(new PlannedTalk(talks.size(), costs.get(talks.size()), talk.pinned().isPresent(), slot));
        }
        return new TimetablePlan(talks, pairs, weights());
    }

    /** Where a search starts: the last release as far as its cells still exist and are possible. */
    TimetablePlan start() {
        var cells = new HashMap<TalkId, CellId>();
        for (int i = 0; i < problem.talks().size(); i++) {
            var last = problem.lastRelease().get(problem.talks().get(i).id());
            if (last != null && grid.has(last) && costs.get(i).possible().contains(grid.slot(last))) {
                cells.put(problem.talks().get(i).id(), last);
            }
        }
        return plan(cells);
    }

    List<Placement> placements(TimetablePlan plan) {
        var placements = new ArrayList<Placement>();
        for (var planned : plan.talks()) {
            var slot = planned.slot();
            if (slot != null) {
                var talk = problem.talks().get(planned.number());
                var cell = grid.cell(slot);
                placements.add(new Placement(talk.id(), cell.id(), cell.room(), cell.start(),
                        cell.start().plus(Duration.ofMinutes(talk.minutes()))));
            }
        }
        return placements;
    }

    List<TalkId> unplaced(TimetablePlan plan) {
        return plan.talks()
            .stream()
            .filter(talk -> !talk.isPlaced())
            .map(talk -> problem.talks().get(talk.number()).id())
            .toList();
    }

    static TimetableScore score(HardMediumSoftLongScore score) {
        return new TimetableScore(score.hardScore(), score.mediumScore(), score.softScore());
    }

    private List<Slot> possible(Map<Rule, int[]> bySlot) {
        return grid.slots()
            .stream()
            .filter(slot -> bySlot.entrySet()
                .stream()
                .noneMatch(rule -> rule.getKey().kind() == Rule.Kind.HARD && rule.getValue()[slot.index()] > 0))
            .toList();
    }

    private ConstraintWeightOverrides<HardMediumSoftLongScore> weights() {
        var weights = new HashMap<String, HardMediumSoftLongScore>();
        problem.weights()
            .soft()
            .forEach((rule, weight) -> weights.put(rule.name(), HardMediumSoftLongScore.ofSoft(weight)));
        return weights.isEmpty() ? ConstraintWeightOverrides.none() : ConstraintWeightOverrides.of(weights);
    }
}
