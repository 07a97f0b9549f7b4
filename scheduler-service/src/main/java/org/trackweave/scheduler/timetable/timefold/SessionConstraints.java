package org.trackweave.scheduler.timetable.timefold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;

import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.TrackPair;

import static org.trackweave.scheduler.timetable.timefold.TimetableConstraints.one;

/** The rules on sessions that belong to tracks. A problem without sessions never gets further than their first filter. */
final class SessionConstraints {

    private SessionConstraints() {}

    static List<Constraint> all(ConstraintFactory factory) {
        return List.of(sessionShared(factory), trackRooms(factory), trackInParallel(factory), trackSplit(factory),
                trackPlace(factory), trackOrder(factory), trackPair(factory, TrackMatch.Kind.SIMILAR),
                trackPair(factory, TrackMatch.Kind.CHAIR));
    }

    static Constraint sessionShared(ConstraintFactory factory) {
        return factory.forEach(PlannedTalk.class)
            .filter(PlannedTalk::isInSession)
            .groupBy(PlannedTalk::block, ConstraintCollectors.toList())
            .filter((_, talks) -> tracks(talks) > 1)
            .penalizeLong(one(Rule.SESSION_SHARED), (_, talks) -> tracks(talks) - 1)
            .justifyWith((_, talks, _) -> new RuleMatch(Rule.SESSION_SHARED,
                    talks.stream().map(PlannedTalk::number).toList(), (int) tracks(talks)))
            .asConstraint(Rule.SESSION_SHARED.name());
    }

    private static long tracks(List<PlannedTalk> talks) {
        return talks.stream().mapToInt(PlannedTalk::track).distinct().count();
    }

    static Constraint trackRooms(ConstraintFactory factory) {
        return factory.forEach(PlannedTalk.class)
            .filter(talk -> talk.track() >= 0)
            .groupBy(PlannedTalk::track, ConstraintCollectors.countDistinct(PlannedTalk::room))
            .filter((_, rooms) -> rooms > 1)
            .penalizeLong(one(Rule.TRACK_ROOMS), (_, rooms) -> rooms - 1L)
            .justifyWith((track, rooms, _) -> new TrackMatch(TrackMatch.Kind.ROOMS, track, -1, -1, rooms))
            .asConstraint(Rule.TRACK_ROOMS.name());
    }

    static Constraint trackInParallel(ConstraintFactory factory) {
        return trackBlocks(factory)
            .groupBy(TrackBlock::track, TrackBlock::session, ConstraintCollectors.count())
            .filter((_, _, rooms) -> rooms > 1)
            .penalizeLong(one(Rule.TRACK_IN_PARALLEL), (_, _, rooms) -> rooms - 1L)
            .justifyWith((track, session, rooms, _) -> new TrackMatch(TrackMatch.Kind.IN_PARALLEL, track, -1, session,
                    rooms))
            .asConstraint(Rule.TRACK_IN_PARALLEL.name());
    }

    static Constraint trackSplit(ConstraintFactory factory) {
        return trackBlocks(factory)
            .groupBy(TrackBlock::track, ConstraintCollectors.toSortedSet(TrackBlock::session))
            .filter((_, sessions) -> split(sessions))
            .penalizeLong(one(Rule.TRACK_SPLIT), (_, _) -> 1L)
            .justifyWith((track, sessions, _) -> new TrackMatch(TrackMatch.Kind.SPLIT, track, -1, -1, sessions.size()))
            .asConstraint(Rule.TRACK_SPLIT.name());
    }

    private static boolean split(SortedSet<Integer> sessions) {
        return sessions.last() - sessions.first() + 1 != sessions.size();
    }

    static Constraint trackPlace(ConstraintFactory factory) {
        return trackBlocks(factory)
            .filter(block -> block.cost() > 0)
            .penalizeLong(one(Rule.TRACK_PLACE), TrackBlock::cost)
            .justifyWith((block, _) -> new TrackMatch(TrackMatch.Kind.PLACE, block.track(), -1, block.session(),
                    block.cost()))
            .asConstraint(Rule.TRACK_PLACE.name());
    }

    static Constraint trackOrder(ConstraintFactory factory) {
        return factory.forEach(PlannedTalk.class)
            .filter(talk -> talk.track() >= 0 && talk.costs().programme().hasNumbers())
            .groupBy(PlannedTalk::track, ConstraintCollectors.toList())
            .filter((_, talks) -> misplaced(talks) > 0)
            .penalizeLong(one(Rule.TRACK_ORDER), (_, talks) -> misplaced(talks))
            .justifyWith(
                    (track, talks, _) -> new TrackMatch(TrackMatch.Kind.ORDER, track, -1, -1, (int) misplaced(talks)))
            .asConstraint(Rule.TRACK_ORDER.name());
    }

    /**
     * Numbered talks of a track that are not at their number, counted session by session and in a session room by room,
     * and pairs of them in one timeslot.
     */
    private static long misplaced(List<PlannedTalk> talks) {
        var ordered = new ArrayList<>(talks);
        ordered.sort(Comparator.comparingInt(PlannedTalk::session)
            .thenComparingInt(PlannedTalk::room)
            .thenComparingLong(PlannedTalk::start));
        long misplaced = 0;
        for (int i = 0; i < ordered.size(); i++) {
            int number = ordered.get(i).costs().programme().number();
            if (number == 0) {
                continue;
            }
            misplaced += number == i + 1 ? 0 : 1;
            for (int j = i + 1; j < ordered.size(); j++) {
                if (ordered.get(j).costs().programme().number() > 0) {
                    misplaced += ordered.get(i).sharedTimeslots(ordered.get(j));
                }
            }
        }
        return misplaced;
    }

    static Constraint trackPair(ConstraintFactory factory, TrackMatch.Kind kind) {
        Rule rule = kind.rule();
        return factory.forEach(TrackPair.class)
            .filter(pair -> pair.rule() == rule)
            .join(trackBlocks(factory), Joiners.equal(TrackPair::one, TrackBlock::track))
            .join(trackBlocks(factory), Joiners.equal((pair, _) -> pair.other(), TrackBlock::track),
                    Joiners.equal((_, block) -> block.session(), TrackBlock::session))
            .penalizeLong(one(rule), (pair, _, _) -> pair.cost())
            .justifyWith((pair, block, _, _) -> new TrackMatch(kind, pair.one(), pair.other(), block.session(),
                    pair.cost()))
            .asConstraint(rule.name());
    }

    private static UniConstraintStream<TrackBlock> trackBlocks(ConstraintFactory factory) {
        return factory.forEach(PlannedTalk.class)
            .filter(talk -> talk.isInSession() && talk.track() >= 0)
            .groupBy(PlannedTalk::trackBlock);
    }
}
