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

import org.trackweave.scheduler.timetable.Alternative;
import org.trackweave.scheduler.timetable.Explanation.Breach;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.TimetableScore;
import org.trackweave.scheduler.timetable.plan.Slot;

/**
 * Tries one talk in every other cell on a score that follows each move, which is some hundred times faster than
 * computing the score of each timetable from nothing. Leaves the plan as it was.
 */
final class CellTrials {

    private final Problem problem;
    private final InnerScoreDirector<TimetablePlan, HardMediumSoftLongScore> director;
    private final PlannedTalk moved;
    private final @Nullable Slot now;
    private final BreachWords words;
    private final Map<Slot, PlannedTalk> startingIn = new HashMap<>();
    private final HardMediumSoftLongScore score;

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
    List<Alternative> of(List<Slot> slots) {
        var alternatives = new ArrayList<Alternative>();
        for (var slot : slots) {
            if (!slot.equals(now)) {
                alternatives.add(trial(slot, startingIn.get(slot)));
            }
        }
        alternatives.sort(Comparator.comparing(Alternative::change).reversed().thenComparing(Alternative::cell));
        return alternatives;
    }

    private Alternative trial(Slot slot, @Nullable PlannedTalk other) {
        List<PlannedTalk> talks = other == null ? List.of(moved) : List.of(moved, other);
        var before = involving(talks);
        move(moved, slot);
        if (other != null) {
            move(other, now);
        }
        TimetableScore change = PlanBuilder.score(director.calculateScore().raw().subtract(score));
        var after = involving(talks);
        List<Breach> breaks = breaches(after, before.keySet());
        move(moved, now);
        if (other != null) {
            move(other, slot);
        }
        director.calculateScore();
        return new Alternative(slot.cell(),
                Optional.ofNullable(other).map(talk -> problem.talks().get(talk.number()).id()), change, breaks,
                breaches(before, after.keySet()));
    }

    private void move(PlannedTalk talk, @Nullable Slot slot) {
        director.beforeVariableChanged(talk, "slot");
        talk.moveTo(slot);
        director.afterVariableChanged(talk, "slot");
        director.triggerVariableListeners();
    }

    private List<Breach> breaches(Map<Key, Found> found, Set<Key> without) {
        var breaches = new ArrayList<Breach>();
        found.forEach((key, match) -> {
            if (!without.contains(key)) {
                breaches.add(words.breach(match.reason(), points(problem.weights().kind(key.rule()), match.score())));
            }
        });
        breaches
            .sort(Comparator.comparing(Breach::rule).thenComparingLong(Breach::points).thenComparing(Breach::words));
        return breaches;
    }

    /** A breach that can be found again, whatever the order of its talks (or its track and day). */
    private record Key(Rule rule, Set<Integer> members, int figure) {}

    private record Found(ConstraintJustification reason, HardMediumSoftLongScore score) {}

    private Map<Key, Found> involving(List<PlannedTalk> talks) {
        var found = new HashMap<Key, Found>();
        for (var total : director.getConstraintMatchTotalMap().values()) {
            for (var match : total.getConstraintMatchSet()) {
                ConstraintJustification reason = match.getJustification();
                if (reason != null) {
                    key(reason, talks).ifPresent(key -> found.put(key, new Found(reason, match.getScore())));
                }
            }
        }
        return found;
    }

    private static Optional<Key> key(ConstraintJustification reason, List<PlannedTalk> talks) {
        return switch (reason) {
            case RuleMatch(var rule, var numbers, var figure) ->
                talks.stream().anyMatch(talk -> numbers.contains(talk.number()))
                        ? Optional.of(new Key(rule, new HashSet<>(numbers), figure))
                        : Optional.empty();
            case TrackDayMatch(var track, var day, var rooms) -> talks.stream()
                .anyMatch(talk -> talk.isPlaced() && talk.track() == track && talk.day() == day)
                        ? Optional.of(new Key(Rule.TRACK_ROOM_CHANGE, Set.of(track, -1 - day), rooms))
                        : Optional.empty();
            case TrackMatch found -> talks.stream()
                .anyMatch(talk -> talk.track() == found.track() || talk.track() == found.other())
                        ? Optional
                            .of(new Key(found.rule(), Set.of(found.track(), -2 - found.session()), found.figure()))
                        : Optional.empty();
            default -> throw new IllegalStateException("A constraint gave the unknown reason (%s).".formatted(reason));
        };
    }

    private static long points(Rule.Kind kind, HardMediumSoftLongScore score) {
        return switch (kind) {
            case HARD -> score.hardScore();
            case MEDIUM -> score.mediumScore();
            case SOFT -> score.softScore();
        };
    }
}
