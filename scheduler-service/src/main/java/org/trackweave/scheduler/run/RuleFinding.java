package org.trackweave.scheduler.run;

import java.util.List;

import org.trackweave.scheduler.timetable.Rule;

/**
 * One rule's part of a run's score.
 *
 * @param rule its name; rules come and go, stored results stay
 * @param words what it asks for
 * @param weight of one breach
 * @param points 0 or less
 * @param breaches how many there are
 * @param worst the breaches that cost most, in words; at most {@link #MOST_WORDS}
 */
public record RuleFinding(String rule, Rule.Kind kind, String words, int weight, long points, int breaches,
        List<String> worst) {

    static final int MOST_WORDS = 60;

    public RuleFinding {
        worst = List.copyOf(worst);
    }

    public int unsaid() {
        return breaches - worst.size();
    }
}
