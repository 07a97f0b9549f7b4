package org.trackweave.scheduler.timetable;

import java.util.EnumSet;
import java.util.Set;

import org.trackweave.scheduler.ids.TalkId;

/**
 * What two talks ask of each other.
 *
 * @param rule which of the rules about two given talks. In those about an order, {@code one} is the talk that builds
 *        on {@code other} ({@link Rule#BEFORE_PREREQUISITE}), that introduces {@code other} ({@link Rule#OUT_OF_ORDER}),
 *        that is more popular than {@code other} ({@link Rule#IN_SMALLER_ROOM})
 * @param cost of one breach: of a minute of overlap ({@link Rule#EXCLUDED}, {@link Rule#TOPIC_CONFLICT}), of a timeslot
 *        ({@link Rule#TIMESLOT_CONFLICT}), else of the pair
 */
public record Relation(Rule rule, TalkId one, TalkId other, int cost) {

    /** The rules about two given talks. */
    public static final Set<Rule> RULES = Set.copyOf(EnumSet.of(Rule.EXCLUDED, Rule.BEFORE_PREREQUISITE,
            Rule.SESSION_CONFLICT, Rule.TIMESLOT_CONFLICT, Rule.TOPIC_CONFLICT, Rule.NOT_TOGETHER, Rule.OTHER_DAY,
            Rule.OTHER_ROOM, Rule.IN_SMALLER_ROOM, Rule.OUT_OF_ORDER));

    public Relation {
        if (!RULES.contains(rule)) {
            throw new IllegalArgumentException("The rule %s (%s) is not about two given talks."
                .formatted(rule, rule.words()));
        }
        if (cost < 0 || one.equals(other)) {
            throw new IllegalArgumentException(
                    "A relation needs two talks (%s, %s) and a cost (%d) from 0.".formatted(one, other, cost));
        }
    }
}
