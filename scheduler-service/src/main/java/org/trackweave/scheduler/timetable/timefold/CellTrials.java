package org.trackweave.scheduler.timetable.timefold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Alternative;
import org.trackweave.scheduler.timetable.CellCost;
import org.trackweave.scheduler.timetable.Explanation.Breach;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.plan.Slot;

/**
 * Tries one talk in other cells on a score that follows each move, which is some hundred times faster than computing
 * the score of each timetable from nothing. Leaves the plan as it was.
 */
final class CellTrials {

    private static final Comparator<CellCost> BEST_FIRST = Comparator.comparing(CellCost::change)
        .reversed()
        .thenComparing(CellCost::cell);

    private final Problem problem;
    private final InnerScoreDirector<TimetablePlan, HardMediumSoftLongScore> director;
    private final PlannedTalk moved;
    private final @Nullable Slot now;
    private final BreachWords words;
    private final Map<Slot, PlannedTalk> startingIn = new HashMap<>();
    private final HardMediumSoftLongScore score;

    /** @param director that knows its matches if reasons are asked for */
    CellTrials(Problem problem, TimetablePlan plan, PlannedTalk moved,
            InnerScoreDirector<TimetablePlan, HardMediumSoftLongScore> director) {
        this.problem = problem;
        this.director = director;
        this.moved = moved;
        this.now = moved.slot();
        this.words = new BreachWords(problem, plan);
        for (var talk : plan.talks()) {
            var slot = talk.slot();
            if (slot != null && talk.number() != moved.number()) {
                startingIn.putIfAbsent(slot, talk);
            }
        }
        director.setWorkingSolution(plan);
        score = director.calculateScore().raw();
    }

    /** The best first. */
    List<CellCost> costs(List<Slot> slots) {
        var costs = new ArrayList<CellCost>();
        for (var slot : slots) {
            if (!slot.equals(now)) {
                var other = startingIn.get(slot);
                costs.add(there(slot, other));
                // The talk itself goes on from there: only the other has to be back.
                if (other != null) {
                    move(other, slot);
                }
            }
        }
        move(moved, now);
        costs.sort(BEST_FIRST);
        return costs;
    }

    /** The best first. */
    List<Alternative> alternatives(List<Slot> slots) {
        var alternatives = new ArrayList<Alternative>();
        for (var slot : slots) {
            if (!slot.equals(now)) {
                alternatives.add(alternative(slot, startingIn.get(slot)));
            }
        }
        alternatives.sort(Comparator.comparing(Alternative::cost, BEST_FIRST));
        return alternatives;
    }

    private Alternative alternative(Slot slot, @Nullable PlannedTalk other) {
        var talks = other == null ? List.of(moved) : List.of(moved, other);
        var before = breaches(talks);
        var cost = there(slot, other);
        var after = breaches(talks);
        move(moved, now);
        if (other != null) {
            move(other, slot);
        }
        director.calculateScore();
        return new Alternative(cost, without(after, before), without(before, after));
    }

    private CellCost there(Slot slot, @Nullable PlannedTalk other) {
        move(moved, slot);
        if (other != null) {
            move(other, now);
        }
        var change = PlanBuilder.score(director.calculateScore().raw().subtract(score));
        return new CellCost(slot.cell(), Optional.ofNullable(other).map(this::id), change);
    }

    private void move(PlannedTalk talk, @Nullable Slot slot) {
        director.beforeVariableChanged(talk, "slot");
        talk.moveTo(slot);
        director.afterVariableChanged(talk, "slot");
        director.triggerVariableListeners();
    }

    private TalkId id(PlannedTalk talk) {
        return problem.talks().get(talk.number()).id();
    }

    /** What these talks break as they are now. */
    private List<Breach> breaches(List<PlannedTalk> talks) {
        var ids = talks.stream().map(this::id).toList();
        var breaches = new ArrayList<Breach>();
        for (var total : director.getConstraintMatchTotalMap().values()) {
            for (var match : total.getConstraintMatchSet()) {
                ConstraintJustification reason = match.getJustification();
                if (reason != null && mayConcern(reason, talks)) {
                    var breach = words.breach(reason, 0);
                    if (breach.talks().stream().anyMatch(ids::contains)) {
                        breaches.add(new Breach(breach.rule(), breach.talks(),
                                TimefoldTimetableAdvisor.points(match.getScore(),
                                        problem.weights().kind(breach.rule())),
                                breach.words()));
                    }
                }
            }
        }
        return breaches;
    }

    /** Sorts out what is surely about other talks, because finding words for it takes longer. */
    private static boolean mayConcern(ConstraintJustification reason, List<PlannedTalk> talks) {
        return !(reason instanceof RuleMatch match)
                || talks.stream().anyMatch(talk -> match.talks().contains(talk.number()));
    }

    /** A breach is the same when it is of the same rule and talks and as bad, whatever its words say of the place. */
    private record Kind(Object rule, Set<TalkId> talks, long points) {

        static Kind of(Breach breach) {
            return new Kind(breach.rule(), Set.copyOf(breach.talks()), breach.points());
        }
    }

    private static List<Breach> without(List<Breach> breaches, List<Breach> known) {
        var kinds = new HashSet<Kind>();
        known.forEach(breach -> kinds.add(Kind.of(breach)));
        return breaches.stream()
            .filter(breach -> !kinds.contains(Kind.of(breach)))
            .sorted(Comparator.comparing(Breach::rule)
                .thenComparingLong(Breach::points)
                .thenComparing(Breach::words))
            .toList();
    }
}
