package org.trackweave.submission.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.trackweave.events.TimeSpan;

/** What a day is told in for people. */
public enum DayPart {
    MORNING("Morning", "until 12:00", 0, 12),
    AFTERNOON("Afternoon", "12:00 to 17:00", 12, 17),
    EVENING("Evening", "from 17:00", 17, 24);

    private final String words;
    private final String hours;
    private final int from;
    private final int to;

    DayPart(String words, String hours, int from, int to) {
        this.words = words;
        this.hours = hours;
        this.from = from;
        this.to = to;
    }

    public String words() {
        return words;
    }

    public String hours() {
        return hours;
    }

    TimeSpan on(LocalDate day, ZoneId zone) {
        return new TimeSpan(at(day, from, zone), at(day, to, zone));
    }

    private static Instant at(LocalDate day, int hour, ZoneId zone) {
        return hour == 24
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
    }
}
