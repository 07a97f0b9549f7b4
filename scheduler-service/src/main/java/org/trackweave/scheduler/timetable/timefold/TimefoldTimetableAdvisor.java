package org.trackweave.scheduler.timetable.timefold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.analysis.MatchAnalysis;
import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Alternative;
import org.trackweave.scheduler.timetable.Explanation;
import org.trackweave.scheduler.timetable.Explanation.Breach;
import org.trackweave.scheduler.timetable.Explanation.RuleShare;
import org.trackweave.scheduler.timetable.Explanation.TalkReasons;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.TimetableAdvisor;
import org.trackweave.scheduler.timetable.TimetableScore;

/** Explanations from the same constraints that the search follows, so that they cannot tell another story. */
public final class TimefoldTimetableAdvisor implements TimetableAdvisor {

    private final SolutionManager<TimetablePlan, HardMediumSoftLongScore> analyst = SolutionManager
        .create(SolverFactory.<TimetablePlan>create(TimefoldTimetableSolver.base()));

    @Override
    public Explanation explain(Problem problem, Map<TalkId, CellId> cells) {
        var builder = new PlanBuilder(problem);
        var plan = builder.plan(cells);
        var words = new BreachWords(problem, plan);
        var analysis = analyst.analyze(plan);
        var shares = new ArrayList<RuleShare>();
        var breaches = new ArrayList<Breach>();
        for (var rule : Rule.values()) {
            var constraint = analysis.getConstraintAnalysis(rule.name());
            if (constraint == null) {
                continue;
            }
            var found = matches(constraint)
                .stream()
                .map(match -> words.breach(match.justification(), points(match.score(), rule)))
                .sorted(Comparator.comparingLong(Breach::points).thenComparing(Breach::words))
                .toList();
            breaches.addAll(found);
            int weight = rule.kind() == Rule.Kind.SOFT ? problem.weights().of(rule) : rule.usualWeight();
            shares.add(new RuleShare(rule, weight, points(constraint.score(), rule), found));
        }
        var reasons = new PlaceReasons(problem, builder, plan);
        var talks = plan.talks().stream().map(planned -> {
            var id = problem.talks().get(planned.number()).id();
            return new TalkReasons(id, reasons.why(planned),
                    breaches.stream().filter(breach -> breach.talks().contains(id)).toList());
        }).toList();
        return new Explanation(PlanBuilder.score(analysis.score()), shares, talks);
    }

    @Override
    public List<Alternative> alternatives(Problem problem, Map<TalkId, CellId> cells, TalkId talk) {
        var builder = new PlanBuilder(problem);
        var plan = builder.plan(cells);
        var moved = plan.talks()
            .stream()
            .filter(planned -> problem.talks().get(planned.number()).id().equals(talk))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The talk %s is not in the problem.".formatted(talk)));
        var now = moved.slot();
        var before = analyst.analyze(plan);
        var known = new HashSet<String>(wordsOf(problem, plan, before));
        var alternatives = new ArrayList<Alternative>();
        for (var slot : builder.grid().slots()) {
            if (slot.equals(now)) {
                continue;
            }
            moved.moveTo(slot);
            var after = analyst.analyze(plan);
            var costs = wordsOf(problem, plan, after).stream().filter(word -> !known.contains(word)).toList();
            alternatives
                .add(new Alternative(slot.cell(), PlanBuilder.score(after.score().subtract(before.score())), costs));
        }
        alternatives.sort(Comparator.comparing(Alternative::change).reversed().thenComparing(Alternative::cell));
        return alternatives;
    }

    TimetableScore score(TimetablePlan plan) {
        var score = analyst.update(plan);
        return PlanBuilder.score(score == null ? HardMediumSoftLongScore.ZERO : score);
    }

    private static List<String> wordsOf(Problem problem, TimetablePlan plan,
            ScoreAnalysis<HardMediumSoftLongScore> analysis) {
        var words = new BreachWords(problem, plan);
        return analysis.constraintAnalyses()
            .stream()
            .flatMap(constraint -> matches(constraint).stream())
            .map(match -> words.breach(match.justification(), 0).words())
            .sorted()
            .toList();
    }

    private static long points(HardMediumSoftLongScore score, Rule rule) {
        return switch (rule.kind()) {
            case HARD -> score.hardScore();
            case MEDIUM -> score.mediumScore();
            case SOFT -> score.softScore();
        };
    }

    private static List<MatchAnalysis<HardMediumSoftLongScore>> matches(
            ConstraintAnalysis<HardMediumSoftLongScore> constraint) {
        var matches = constraint.matches();
        return matches == null ? List.of() : matches;
    }
}
