package org.trackweave.scheduler.timetable.timefold;

import org.trackweave.scheduler.timetable.Relation;
import org.trackweave.scheduler.timetable.plan.TalkPair;

/** What two placed talks cost under what the problem itself asks of them. */
final class RelationCosts {

    private RelationCosts() {}

    static long of(TalkPair.Related pair, PlannedTalk one, PlannedTalk other) {
        long breaches = switch (pair.kind()) {
            case EXCLUDED, TOPIC_CONFLICT -> one.overlapMinutes(other);
            case BEFORE_PREREQUISITE -> one.start() < other.end() ? 1 : 0;
            case SESSION_CONFLICT ->
                one.isInSession() && one.session() == other.session() && one.room() != other.room() ? 1 : 0;
            case TIMESLOT_CONFLICT -> one.sharedTimeslots(other);
            case NOT_TOGETHER -> one.start() == other.start() ? 0 : 1;
            case OTHER_DAY -> one.day() == other.day() ? 0 : 1;
            case DAYS_BETWEEN -> Relation.daysBetween(one.day(), other.day());
            case OTHER_ROOM -> one.day() == other.day() && one.room() != other.room() ? 1 : 0;
            case IN_SMALLER_ROOM -> one.seats() < other.seats() ? 1 : 0;
            case OUT_OF_ORDER -> one.end() > other.start() ? 1 : 0;
        };
        return breaches * pair.cost();
    }
}
