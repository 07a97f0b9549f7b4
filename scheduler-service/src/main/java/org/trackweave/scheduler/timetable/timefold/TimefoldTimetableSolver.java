package org.trackweave.scheduler.timetable.timefold;

import java.time.Duration;
import java.util.Map;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.ImprovingSolver;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.ProgressListener;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.plan.FirstFit;
import org.trackweave.scheduler.timetable.plan.Plan;

/** Timetables by local search. */
public final class TimefoldTimetableSolver implements ImprovingSolver {

    private static final String NAME = "Timefold";

    @Override
    public Timetable improve(Problem problem, Map<TalkId, CellId> from, Settings settings, ProgressListener listener,
            CancelSignal cancel) {
        long started = System.nanoTime();
        var numbers = Plan.of(problem);
        var builder = new PlanBuilder(numbers);
        var start = builder.start(FirstFit.complete(numbers, from));
        if (cancel.isCanceled() || problem.talks().isEmpty()) {
            return unsolved(builder, start, settings, cancel);
        }
        var solver = (DefaultSolver<TimetablePlan>) SolverFactory.<TimetablePlan>create(config(settings)).buildSolver();
        var watch = new StepWatch(cancel, solver::terminateEarly);
        var reporter = new ProgressReporter(problem, builder, listener, started);
        solver.addPhaseLifecycleListener(watch);
        solver.addPhaseLifecycleListener(reporter);
        solver.addEventListener(event -> reporter.better(event.getNewBestSolution()));
        cancel.onCancel(solver::terminateEarly);
        var best = solver.solve(start);
        reporter.last(best);
        var took = Duration.ofNanos(System.nanoTime() - started);
        return new Timetable(builder.placements(best), builder.unplaced(best), PlanBuilder.score(best.score()),
                new Timetable.Search(NAME, settings, watch.steps(), took, watch.ended(settings, took)));
    }

    private static Timetable unsolved(PlanBuilder builder, TimetablePlan start, Settings settings,
            CancelSignal cancel) {
        var score = new TimefoldTimetableAdvisor().score(start);
        var ended = cancel.isCanceled() ? Timetable.Ended.CANCELED : Timetable.Ended.NO_MORE_GAIN;
        return new Timetable(builder.placements(start), builder.unplaced(start), score,
                new Timetable.Search(NAME, settings, 0, Duration.ZERO, ended));
    }

    private static SolverConfig config(Settings settings) {
        return base().withRandomSeed(settings.seed())
            .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
            .withTerminationConfig(new TerminationConfig().withSpentLimit(settings.longest()))
            .withPhases(new ConstructionHeuristicPhaseConfig(), new LocalSearchPhaseConfig()
                .withTerminationConfig(new TerminationConfig().withStepCountLimit(settings.steps())
                    .withMoveCountLimit(StepWatch.moves(settings.steps()))
                    .withUnimprovedStepCountLimit(settings.stepsWithoutGain())));
    }

    static SolverConfig base() {
        return new SolverConfig().withSolutionClass(TimetablePlan.class)
            .withEntityClasses(PlannedTalk.class)
            .withConstraintProviderClass(TimetableConstraints.class);
    }
}
