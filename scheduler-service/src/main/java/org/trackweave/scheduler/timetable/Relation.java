package org.trackweave.scheduler.timetable;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.trackweave.scheduler.ids.TalkId;

/**
 * What two talks ask of each other.
 *
 * @param rule which of the rules about two given talks. In those about an order, {@code one} is the talk that builds
 *        on {@code other} ({@link Rule#BEFORE_PREREQUISITE}), that introduces {@code other} ({@link Rule#OUT_OF_ORDER}),
 *        that is more popular than {@code other} ({@link Rule#IN_SMALLER_ROOM})
 * @param cost of one breach: of a minute of overlap ({@link Rule#EXCLUDED}, {@link Rule#TOPIC_CONFLICT}), of a timeslot
 *        ({@link Rule#TIMESLOT_CONFLICT}), of a day ({@link Rule#DAYS_BETWEEN}), else of the pair
 */
public record Relation(Rule rule, TalkId one, TalkId other, int cost) {

    /** The rules about two given talks. */
    public static final Set<Rule> RULES = Arrays.stream(Kind.values())
        .map(Kind::rule)
        .collect(Collectors.toUnmodifiableSet());

    /** What a relation asks, one kind for each rule about two given talks. */
    public enum Kind {
        /** Never at the same time. */
        EXCLUDED(Rule.EXCLUDED),
        /** The first after the second. */
        BEFORE_PREREQUISITE(Rule.BEFORE_PREREQUISITE),
        /** Not in different rooms of one session. */
        SESSION_CONFLICT(Rule.SESSION_CONFLICT),
        /** In different timeslots. */
        TIMESLOT_CONFLICT(Rule.TIMESLOT_CONFLICT),
        /** Rather not at the same time. */
        TOPIC_CONFLICT(Rule.TOPIC_CONFLICT),
        /** Starting together. */
        NOT_TOGETHER(Rule.NOT_TOGETHER),
        /** On one day. */
        OTHER_DAY(Rule.OTHER_DAY),
        /** On one day or on two that follow each other. */
        DAYS_BETWEEN(Rule.DAYS_BETWEEN),
        /** If on one day, in one room. */
        OTHER_ROOM(Rule.OTHER_ROOM),
        /** The first not in a room with fewer seats. */
        IN_SMALLER_ROOM(Rule.IN_SMALLER_ROOM),
        /** The first over before the second begins. */
        OUT_OF_ORDER(Rule.OUT_OF_ORDER);

        private final Rule rule;

        Kind(Rule rule) {
            this.rule = rule;
        }

        public Rule rule() {
            return rule;
        }
    }

    public Relation {
        kind(rule);
        if (cost < 0 || one.equals(other)) {
            throw new IllegalArgumentException(
                    "A relation needs two talks (%s, %s) and a cost (%d) from 0.".formatted(one, other, cost));
        }
    }

    /** The days that lie between two days, given by their numbers: a breach of {@link Kind#DAYS_BETWEEN} each. */
    public static int daysBetween(int one, int other) {
        return Math.max(0, Math.abs(one - other) - 1);
    }

    public Kind kind() {
        return kind(rule);
    }

    private static Kind kind(Rule rule) {
        return Arrays.stream(Kind.values())
            .filter(kind -> kind.rule() == rule)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                    "The rule %s (%s) is not about two given talks.".formatted(rule, rule.words())));
    }
}
