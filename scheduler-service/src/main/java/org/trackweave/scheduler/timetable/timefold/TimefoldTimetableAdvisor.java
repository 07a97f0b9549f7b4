package org.trackweave.scheduler.timetable.timefold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.analysis.MatchAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.impl.score.constraint.ConstraintMatchPolicy;
import ai.timefold.solver.core.impl.solver.DefaultSolverFactory;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Alternative;
import org.trackweave.scheduler.timetable.CellCost;
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

    private final DefaultSolverFactory<TimetablePlan> solvers = (DefaultSolverFactory<TimetablePlan>) SolverFactory
        .<TimetablePlan>create(TimefoldTimetableSolver.base());
    private final SolutionManager<TimetablePlan, HardMediumSoftLongScore> analyst = SolutionManager.create(solvers);

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
                .map(match -> words.breach(match.justification(), points(match.score(), problem.weights().kind(rule))))
                .sorted(Comparator.comparingLong(Breach::points).thenComparing(Breach::words))
                .toList();
            breaches.addAll(found);
            int weight = problem.weights().of(rule);
            shares.add(new RuleShare(rule, weight, points(constraint.score(), problem.weights().kind(rule)), found));
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
    public List<CellCost> costs(Problem problem, Map<TalkId, CellId> cells, TalkId talk) {
        var builder = new PlanBuilder(problem);
        return tried(problem, builder.plan(cells), talk, ConstraintMatchPolicy.DISABLED,
                trials -> trials.costs(builder.grid().slots()));
    }

    @Override
    public List<Alternative> alternatives(Problem problem, Map<TalkId, CellId> cells, TalkId talk, Set<CellId> of) {
        var builder = new PlanBuilder(problem);
        var slots = builder.grid().slots().stream().filter(slot -> of.contains(slot.cell())).toList();
        return tried(problem, builder.plan(cells), talk, ConstraintMatchPolicy.ENABLED,
                trials -> trials.alternatives(slots));
    }

    private <T> T tried(Problem problem, TimetablePlan plan, TalkId talk, ConstraintMatchPolicy matches,
            Function<CellTrials, T> trial) {
        var moved = plan.talks()
            .stream()
            .filter(planned -> problem.talks().get(planned.number()).id().equals(talk))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The talk %s is not in the problem.".formatted(talk)));
        try (var director = solvers.<HardMediumSoftLongScore>getScoreDirectorFactory()
            .createScoreDirectorBuilder()
            .withConstraintMatchPolicy(matches)
            .build()) {
            return trial.apply(new CellTrials(problem, plan, moved, director));
        }
    }

    @Override
    public TimetableScore score(Problem problem, Map<TalkId, CellId> cells) {
        return score(new PlanBuilder(problem).plan(cells));
    }

    TimetableScore score(TimetablePlan plan) {
        var score = analyst.update(plan);
        return PlanBuilder.score(score == null ? HardMediumSoftLongScore.ZERO : score);
    }

    static long points(HardMediumSoftLongScore score, Rule.Kind kind) {
        return switch (kind) {
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
