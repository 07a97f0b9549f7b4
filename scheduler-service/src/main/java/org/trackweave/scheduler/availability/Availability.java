package org.trackweave.scheduler.availability;

import java.util.List;

import org.trackweave.scheduler.timetable.Interval;

/** When a speaker cannot speak, and when they like to; none preferred means any time. */
public record Availability(List<Interval> unavailable, List<Interval> preferred) {

    /** Of a speaker who has said nothing. */
    public static final Availability ANY = new Availability(List.of(), List.of());

    public Availability {
        unavailable = List.copyOf(unavailable);
        preferred = List.copyOf(preferred);
    }
}
