package org.trackweave.scheduler.run;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.TimetableScore;

/**
 * How a search ended.
 *
 * @param millis how long it searched
 * @param proved no timetable is better than the one it found, by what it was told to look for
 * @param atMostBetter how many points a better one could gain at most; null where that is not known
 */
public record SearchEnding(String solver, Timetable.Ended ended, long steps, long millis, boolean proved,
        @Nullable Long atMostBetter) {

    static SearchEnding of(Timetable timetable) {
        Timetable.Search search = timetable.search();
        TimetableScore score = timetable.score();
        Long better = search.bound()
            .filter(best -> best.hard() == score.hard() && best.medium() == score.medium())
            .map(best -> best.soft() - score.soft())
            .filter(points -> points > 0)
            .orElse(null);
        return new SearchEnding(search.solver(), search.ended(), search.steps(), search.took().toMillis(),
                search.proves(score), better);
    }

    public Duration took() {
        return Duration.ofMillis(millis);
    }

    /** For people. */
    public String words() {
        if (proved) {
            return "Proved best after %s: no timetable of these talks, rooms and wishes is better."
                .formatted(seconds());
        }
        String limit = atMostBetter == null
                ? ""
                : " A better timetable could gain at most %d points.".formatted(atMostBetter);
        return "Searched for %s%s%s".formatted(seconds(), switch (ended) {
            case STEP_LIMIT -> ": all the work the run was given.";
            case NO_MORE_GAIN -> ", until it found nothing better for a while.";
            case TIME_LIMIT -> ", until the clock ended it: more time may find a better timetable.";
            case CANCELED -> ", until stopped by hand: more time may find a better timetable.";
            case PROVED_BEST -> ", until nothing was left to try.";
        }, limit);
    }

    /** For people: whether the same input, settings and seed give the same again, and if not, why. */
    public String again(RunSettings.Limit limit, boolean reproducible) {
        if (reproducible) {
            return "Another run with the same talks, rooms, settings and seed gives the same.";
        }
        return switch (ended) {
            case CANCELED -> "Stopped by hand: another run with this seed may differ.";
            case STEP_LIMIT, NO_MORE_GAIN, TIME_LIMIT, PROVED_BEST -> switch (limit) {
                case CLOCK -> "Searched by the clock, as asked: another run with this seed may differ.";
                case WORK -> "Stopped by the clock: another run with this seed may differ.";
            };
        };
    }

    private String seconds() {
        return millis < 10_000 ? "%.1f s".formatted(millis / 1000.0) : millis / 1000 + " s";
    }
}
