package org.trackweave.scheduler.weight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

import org.trackweave.scheduler.timetable.Rule;

/** How much a wish matters, in words; each word is a number relative to the wish's usual weight. */
public enum Importance {
    OFF("off", 0, 1),
    A_LITTLE("a little", 1, 4),
    USUAL("usual", 1, 1),
    MUCH("much", 3, 1),
    VERY_MUCH("very much", 10, 1);

    private final String words;
    private final int times;
    private final int per;

    Importance(String words, int times, int per) {
        this.words = words;
        this.times = times;
        this.per = per;
    }

    public String words() {
        return words;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The weight of one breach: rounded up, so that only {@link #OFF} is 0. */
    public int weight(Rule rule) {
        return (rule.usualWeight() * times + per - 1) / per;
    }

    /** The words that make a difference for the rule: a usual weight of 1 has no "a little". */
    public static List<Importance> of(Rule rule) {
        return Arrays.stream(values())
            .filter(one -> one == USUAL || one.weight(rule) != rule.usualWeight())
            .toList();
    }

    /** The word for a weight; empty for one between the words. */
    public static Optional<Importance> of(Rule rule, int weight) {
        return of(rule).stream().filter(one -> one.weight(rule) == weight).findFirst();
    }
}
