package org.trackweave.scheduler.timetable.timefold;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

import org.trackweave.scheduler.timetable.plan.TalkPair;
import org.trackweave.scheduler.timetable.plan.TrackPair;

/** What Timefold searches over. Timefold needs it public. */
@PlanningSolution
public class TimetablePlan {

    @PlanningEntityCollectionProperty
    private List<PlannedTalk> talks = List.of();
    private List<TalkPair> pairs = List.of();
    private List<TrackPair> trackPairs = List.of();
    private ConstraintWeightOverrides<HardMediumSoftLongScore> weights = ConstraintWeightOverrides.none();
    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For Timefold, which copies plans. */
    @SuppressWarnings("unused")
    TimetablePlan() {}

    TimetablePlan(List<PlannedTalk> talks, List<TalkPair> pairs, List<TrackPair> trackPairs,
            ConstraintWeightOverrides<HardMediumSoftLongScore> weights) {
        this.talks = talks;
        this.pairs = pairs;
        this.trackPairs = trackPairs;
        this.weights = weights;
    }

    @ProblemFactCollectionProperty
    public List<TalkPair> getPairs() {
        return pairs;
    }

    @ProblemFactCollectionProperty
    public List<TrackPair> getTrackPairs() {
        return trackPairs;
    }

    ConstraintWeightOverrides<HardMediumSoftLongScore> weights() {
        return weights;
    }

    List<PlannedTalk> talks() {
        return talks;
    }

    HardMediumSoftLongScore score() {
        return score == null ? HardMediumSoftLongScore.ZERO : score;
    }
}
