package org.trackweave.scheduler.timetable;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time: its start belongs to it, its end does not. */
public record Interval(Instant start, Instant end) {

    public Interval {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("The end (%s) must be after the start (%s).".formatted(end, start));
        }
    }

    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Interval other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }
}
