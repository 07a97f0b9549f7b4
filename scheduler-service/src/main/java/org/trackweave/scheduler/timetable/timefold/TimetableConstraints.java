package org.trackweave.scheduler.timetable.timefold;

import java.util.ArrayList;
import java.util.List;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.tri.TriConstraintStream;

import org.trackweave.scheduler.timetable.Relation;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.PlaceCosts;
import org.trackweave.scheduler.timetable.plan.TalkPair;

/** The rules in Timefold's language, one method each, named by the rule. Timefold needs it public. */
public class TimetableConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        var constraints = new ArrayList<>(List.of(roomClash(factory), speakerClash(factory), trackOverlap(factory),
                unplaced(factory), trackRoomChange(factory), noviceFirst(factory), popularAtOnce(factory),
                sharedAudience(factory), speakerPause(factory), sameLevelAtOnce(factory)));
        PlaceCosts.ALONE.forEach(rule -> constraints.add(alone(factory, rule)));
        constraints.addAll(List.of(walkTooLong(factory), sameLanguageAtOnce(factory)));
        Relation.RULES.stream().sorted().forEach(rule -> constraints.add(related(factory, rule)));
        constraints.addAll(SessionConstraints.all(factory));
        return constraints.toArray(Constraint[]::new);
    }

    /** Longer overlaps cost more, so that the search has a slope to follow. */
    Constraint roomClash(ConstraintFactory factory) {
        return factory
            .forEachUniquePair(PlannedTalk.class, Joiners.equal(PlannedTalk::room),
                    Joiners.filtering(PlannedTalk::overlaps))
            .penalizeLong(one(Rule.ROOM_CLASH), PlannedTalk::overlapMinutes)
            .justifyWith(
                    (a, b, _) -> new RuleMatch(Rule.ROOM_CLASH, List.of(a.number(), b.number()), a.overlapMinutes(b)))
            .asConstraint(Rule.ROOM_CLASH.name());
    }

    Constraint speakerClash(ConstraintFactory factory) {
        return overlapping(factory, TalkPair.OfOneSpeaker.class)
            .penalizeLong(one(Rule.SPEAKER_CLASH), (_, a, b) -> a.overlapMinutes(b))
            .justifyWith((_, a, b, _) -> new RuleMatch(Rule.SPEAKER_CLASH, List.of(a.number(), b.number()),
                    a.overlapMinutes(b)))
            .asConstraint(Rule.SPEAKER_CLASH.name());
    }

    Constraint trackOverlap(ConstraintFactory factory) {
        return overlapping(factory, TalkPair.OfOneTrack.class)
            .penalizeLong(one(Rule.TRACK_OVERLAP), (_, a, b) -> a.overlapMinutes(b))
            .justifyWith((_, a, b, _) -> new RuleMatch(Rule.TRACK_OVERLAP, List.of(a.number(), b.number()),
                    a.overlapMinutes(b)))
            .asConstraint(Rule.TRACK_OVERLAP.name());
    }

    Constraint unplaced(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(PlannedTalk.class)
            .filter(talk -> !talk.isPlaced())
            .penalizeLong(one(Rule.UNPLACED), _ -> 1L)
            .justifyWith((talk, _) -> new RuleMatch(Rule.UNPLACED, List.of(talk.number()), 1))
            .asConstraint(Rule.UNPLACED.name());
    }

    /** On each day, every room of a track beyond its first. */
    Constraint trackRoomChange(ConstraintFactory factory) {
        return factory.forEach(PlannedTalk.class)
            .filter(talk -> talk.track() >= 0)
            .groupBy(PlannedTalk::track, PlannedTalk::day, ConstraintCollectors.countDistinct(PlannedTalk::room))
            .filter((_, _, rooms) -> rooms > 1)
            .penalizeLong(one(Rule.TRACK_ROOM_CHANGE), (_, _, rooms) -> rooms - 1L)
            .justifyWith((track, day, rooms, _) -> new TrackDayMatch(track, day, rooms))
            .asConstraint(Rule.TRACK_ROOM_CHANGE.name());
    }

    Constraint noviceFirst(ConstraintFactory factory) {
        return placed(factory, TalkPair.EasierFirst.class)
            .filter((_, easier, harder) -> harder.start() < easier.start())
            .penalizeLong(one(Rule.NOVICE_FIRST), (pair, _, _) -> pair.levels())
            .justifyWith(
                    (pair, a, b, _) -> new RuleMatch(Rule.NOVICE_FIRST, List.of(a.number(), b.number()), pair.levels()))
            .asConstraint(Rule.NOVICE_FIRST.name());
    }

    Constraint popularAtOnce(ConstraintFactory factory) {
        return overlapping(factory, TalkPair.BothPopular.class)
            .penalizeLong(one(Rule.POPULAR_AT_ONCE), (_, _, _) -> 1L)
            .justifyWith((_, a, b, _) -> new RuleMatch(Rule.POPULAR_AT_ONCE, List.of(a.number(), b.number()), 1))
            .asConstraint(Rule.POPULAR_AT_ONCE.name());
    }

    Constraint sharedAudience(ConstraintFactory factory) {
        return overlapping(factory, TalkPair.ForOneAudience.class)
            .penalizeLong(one(Rule.SHARED_AUDIENCE), (pair, _, _) -> pair.percent())
            .justifyWith((pair, a, b, _) -> new RuleMatch(Rule.SHARED_AUDIENCE, List.of(a.number(), b.number()),
                    pair.percent()))
            .asConstraint(Rule.SHARED_AUDIENCE.name());
    }

    Constraint speakerPause(ConstraintFactory factory) {
        return placed(factory, TalkPair.OfOneSpeaker.class)
            .filter((_, a, b) -> a.gapMinutes(b) >= 0 && a.gapMinutes(b) < TalkPair.OfOneSpeaker.PAUSE_MINUTES)
            .penalizeLong(one(Rule.SPEAKER_PAUSE), (_, _, _) -> 1L)
            .justifyWith(
                    (_, a, b, _) -> new RuleMatch(Rule.SPEAKER_PAUSE, List.of(a.number(), b.number()), a.gapMinutes(b)))
            .asConstraint(Rule.SPEAKER_PAUSE.name());
    }

    /** Talks of one level that start together: the third costs more than the second. */
    Constraint sameLevelAtOnce(ConstraintFactory factory) {
        return factory.forEach(PlannedTalk.class)
            .groupBy(PlannedTalk::start, talk -> talk.costs().level(), ConstraintCollectors.toList(PlannedTalk::number))
            .filter((_, _, talks) -> talks.size() > 1)
            .penalizeLong(one(Rule.SAME_LEVEL_AT_ONCE), (_, _, talks) -> (long) talks.size() * (talks.size() - 1) / 2)
            .justifyWith((_, _, talks, _) -> new RuleMatch(Rule.SAME_LEVEL_AT_ONCE, List.copyOf(talks), talks.size()))
            .asConstraint(Rule.SAME_LEVEL_AT_ONCE.name());
    }

    /** Only talks near each other in time can be too far from each other. */
    Constraint walkTooLong(ConstraintFactory factory) {
        return placed(factory, TalkPair.OfOneTrack.class)
            .filter((_, a, b) -> a.walkMissing(b) > 0)
            .penalizeLong(one(Rule.WALK_TOO_LONG), (_, a, b) -> a.walkMissing(b))
            .justifyWith((_, a, b, _) -> new RuleMatch(Rule.WALK_TOO_LONG, List.of(a.number(), b.number()),
                    a.walkMissing(b)))
            .asConstraint(Rule.WALK_TOO_LONG.name());
    }

    /** As for the levels: spread evenly, somebody who has one language finds a talk at most times. */
    Constraint sameLanguageAtOnce(ConstraintFactory factory) {
        return factory.forEach(PlannedTalk.class)
            .filter(talk -> talk.costs().programme().language() >= 0)
            .groupBy(PlannedTalk::start, talk -> talk.costs().programme().language(),
                    ConstraintCollectors.toList(PlannedTalk::number))
            .filter((_, _, talks) -> talks.size() > 1)
            .penalizeLong(one(Rule.SAME_LANGUAGE_AT_ONCE),
                    (_, _, talks) -> (long) talks.size() * (talks.size() - 1) / 2)
            .justifyWith(
                    (_, _, talks, _) -> new RuleMatch(Rule.SAME_LANGUAGE_AT_ONCE, List.copyOf(talks), talks.size()))
            .asConstraint(Rule.SAME_LANGUAGE_AT_ONCE.name());
    }

    Constraint related(ConstraintFactory factory, Rule rule) {
        return factory.forEach(TalkPair.Related.class)
            .filter(pair -> pair.rule() == rule)
            .join(PlannedTalk.class, Joiners.equal(TalkPair::one, PlannedTalk::number))
            .join(PlannedTalk.class, Joiners.equal((pair, _) -> pair.other(), PlannedTalk::number))
            .filter((pair, a, b) -> RelationCosts.of(pair, a, b) > 0)
            .penalizeLong(one(rule), RelationCosts::of)
            .justifyWith((pair, a, b, _) -> new RuleMatch(rule, List.of(a.number(), b.number()),
                    (int) RelationCosts.of(pair, a, b)))
            .asConstraint(rule.name());
    }

    Constraint alone(ConstraintFactory factory, Rule rule) {
        return factory.forEach(PlannedTalk.class)
            .filter(talk -> talk.cost(rule) > 0)
            .penalizeLong(one(rule), talk -> talk.cost(rule))
            .justifyWith((talk, _) -> new RuleMatch(rule, List.of(talk.number()), talk.cost(rule)))
            .asConstraint(rule.name());
    }

    private static <P extends TalkPair> TriConstraintStream<P, PlannedTalk, PlannedTalk> overlapping(
            ConstraintFactory factory,
            Class<P> kind) {
        return placed(factory, kind).filter((_, a, b) -> a.overlaps(b));
    }

    private static <P extends TalkPair> TriConstraintStream<P, PlannedTalk, PlannedTalk> placed(
            ConstraintFactory factory,
            Class<P> kind) {
        return factory.forEach(kind)
            .join(PlannedTalk.class, Joiners.equal(TalkPair::one, PlannedTalk::number))
            .join(PlannedTalk.class, Joiners.equal((pair, _) -> pair.other(), PlannedTalk::number));
    }

    /** The weight as the rule has it by itself; a problem's own weights come as overrides. */
    static HardMediumSoftLongScore one(Rule rule) {
        return switch (rule.kind()) {
            case HARD -> HardMediumSoftLongScore.ofHard(rule.usualWeight());
            case MEDIUM -> HardMediumSoftLongScore.ofMedium(rule.usualWeight());
            case SOFT -> HardMediumSoftLongScore.ofSoft(rule.usualWeight());
        };
    }
}
