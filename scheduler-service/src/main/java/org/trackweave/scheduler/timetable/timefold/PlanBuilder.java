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
import org.trackweave.scheduler.timetable.Placement;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.TimetableScore;
import org.trackweave.scheduler.timetable.plan.Grid;
import org.trackweave.scheduler.timetable.plan.Plan;

/** Translates a problem into a plan, and a plan back into placements. */
final class PlanBuilder {

    private final Problem problem;
    private final Plan numbers;

    PlanBuilder(Problem problem) {
        this(Plan.of(problem));
    }

    PlanBuilder(Plan numbers) {
        this.problem = numbers.problem();
        this.numbers = numbers;
    }

    Grid grid() {
        return numbers.grid();
    }

    /** The plan with each talk where {@code cells} has it; talks missing there are unplaced, pinned ones in their cell. */
    TimetablePlan plan(Map<TalkId, CellId> cells) {
        var talks = new ArrayList<PlannedTalk>();
        for (var talk : problem.talks()) {
            var cell = talk.pinned().orElse(cells.get(talk.id()));
            var slot = cell == null ? null : grid().slot(cell);
            var costs = numbers.costs().get(talks.size());
            talks.add(new PlannedTalk(talks.size(), slot == null ? costs : costs.allowing(slot),
                    talk.pinned().isPresent(), slot));
        }
        return new TimetablePlan(talks, numbers.pairs(), numbers.trackPairs(), weights());
    }

    /** The given cells as far as they exist and are possible. */
    TimetablePlan start(Map<TalkId, CellId> wished) {
        var cells = new HashMap<TalkId, CellId>();
        for (int i = 0; i < problem.talks().size(); i++) {
            var last = wished.get(problem.talks().get(i).id());
            if (last != null && grid().has(last) && numbers.costs().get(i).possible().contains(grid().slot(last))) {
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
                var cell = grid().cell(slot);
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

    private ConstraintWeightOverrides<HardMediumSoftLongScore> weights() {
        var weights = new HashMap<String, HardMediumSoftLongScore>();
        problem.weights()
            .soft()
            .forEach((rule, weight) -> weights.put(rule.name(), HardMediumSoftLongScore.ofSoft(weight)));
        problem.weights()
            .waived()
            .forEach((rule, weight) -> weights.put(rule.name(), HardMediumSoftLongScore.ofSoft(weight)));
        return weights.isEmpty() ? ConstraintWeightOverrides.none() : ConstraintWeightOverrides.of(weights);
    }
}
