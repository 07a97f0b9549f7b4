package org.trackweave.scheduler.run;

import java.time.Duration;

import org.trackweave.scheduler.timetable.Timetable;

/**
 * How a search ended.
 *
 * @param millis how long it searched
 */
public record SearchEnding(String solver, Timetable.Ended ended, long steps, long millis) {

    static SearchEnding of(Timetable.Search search) {
        return new SearchEnding(search.solver(), search.ended(), search.steps(), search.took().toMillis());
    }

    public Duration took() {
        return Duration.ofMillis(millis);
    }

    /** For people. */
    public String words() {
        String best = "Best after " + seconds() + ": ";
        return best + switch (ended) {
            case STEP_LIMIT -> "the search took all the steps it was given.";
            case NO_MORE_GAIN -> "the search went on for a while and found nothing better.";
            case TIME_LIMIT -> "the time limit ended the search, and more time may find a better one.";
            case CANCELED -> "the search was stopped by hand, and more time may find a better one.";
        };
    }

    private String seconds() {
        return millis < 10_000 ? "%.1f s".formatted(millis / 1000.0) : millis / 1000 + " s";
    }
}
