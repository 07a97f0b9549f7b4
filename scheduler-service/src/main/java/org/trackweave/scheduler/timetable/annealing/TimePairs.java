package org.trackweave.scheduler.timetable.annealing;

import java.util.List;

import org.trackweave.scheduler.timetable.Relation;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Weights;
import org.trackweave.scheduler.timetable.annealing.Times.Time;
import org.trackweave.scheduler.timetable.plan.TalkPair;

/**
 * How two talks stand to each other as far as their times matter. Many pairs stand alike.
 *
 * @param minutes of the first talk, number 0 in the pairs
 * @param otherMinutes of the second, number 1
 * @param pairs what rules look at
 * @param likeLevels whether both are for the same level
 * @param likeLanguages whether both are in the same language
 */
record TimePairs(int minutes, int otherMinutes, List<TalkPair> pairs, boolean likeLevels, boolean likeLanguages) {

    /** What a broken rule costs: more than all wishes where it is hard. */
    static long unit(Weights weights, Rule rule) {
        return weights.isHard(rule) ? SlotCosts.HARD : weights.of(rule);
    }

    /** What the two cost when they start at these times. */
    long cost(Weights weights, Time first, Time second) {
        long cost = 0;
        if (first.start() == second.start()) {
            cost += likeLevels ? unit(weights, Rule.SAME_LEVEL_AT_ONCE) : 0;
            cost += likeLanguages ? unit(weights, Rule.SAME_LANGUAGE_AT_ONCE) : 0;
        }
        for (var pair : pairs) {
            cost += pair.one() == 0
                    ? cost(weights, pair, first, minutes, second, otherMinutes)
                    : cost(weights, pair, second, otherMinutes, first, minutes);
        }
        return cost;
    }

    private static long cost(Weights weights, TalkPair pair, Time one, int minutes, Time other, int otherMinutes) {
        long gap = Math.max(one.start(), other.start())
                - Math.min(one.start() + minutes, other.start() + otherMinutes);
        long overlap = Math.max(0, -gap);
        return switch (pair) {
            case TalkPair.OfOneTrack _ -> overlap * unit(weights, Rule.TRACK_OVERLAP);
            case TalkPair.EasierFirst(_, _, var levels) ->
                other.start() < one.start() ? levels * unit(weights, Rule.NOVICE_FIRST) : 0;
            case TalkPair.OfOneSpeaker _ -> overlap * unit(weights, Rule.SPEAKER_CLASH)
                    + (gap >= 0 && gap < TalkPair.OfOneSpeaker.PAUSE_MINUTES ? unit(weights, Rule.SPEAKER_PAUSE) : 0);
            case TalkPair.ForOneAudience(_, _, var percent) ->
                overlap > 0 ? percent * unit(weights, Rule.SHARED_AUDIENCE) : 0;
            case TalkPair.BothPopular _ -> overlap > 0 ? unit(weights, Rule.POPULAR_AT_ONCE) : 0;
            case TalkPair.Related related -> related.cost() * unit(weights, related.rule()) * switch (related.kind()) {
                case EXCLUDED, TOPIC_CONFLICT -> overlap;
                case BEFORE_PREREQUISITE -> one.start() < other.start() + otherMinutes ? 1 : 0;
                case TIMESLOT_CONFLICT -> (overlap + Math.max(1, one.minutes()) - 1) / Math.max(1, one.minutes());
                case NOT_TOGETHER -> one.start() == other.start() ? 0 : 1;
                case OTHER_DAY -> one.day() == other.day() ? 0 : 1;
                case DAYS_BETWEEN -> Relation.daysBetween(one.day(), other.day());
                case OUT_OF_ORDER -> one.start() + minutes > other.start() ? 1 : 0;
                // Rooms matter for these, or sessions, which there are none of.
                case OTHER_ROOM, IN_SMALLER_ROOM, SESSION_CONFLICT -> 0;
            };
        };
    }
}
