package org.trackweave.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as pages show them, in one time zone; templates reach it as {@code ${tw.time}}. */
public final class TimeFormat {

    private static final Locale LOCALE = Locale.ENGLISH;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", LOCALE);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", LOCALE);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", LOCALE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LOCALE);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", LOCALE);

    private final ZoneId zone;
    private final Clock clock;

    TimeFormat(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** The zone all of this is in. */
    public ZoneId zone() {
        return zone;
    }

    /** {@code Fri 11 Mar 2011}. */
    public String date(Instant instant) {
        return DAY.format(at(instant));
    }

    /** {@code Fri 11 Mar 2011}. */
    public String date(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code 14:05}. */
    public String time(Instant instant) {
        return TIME.format(at(instant));
    }

    /** {@code 14:05}. */
    public String time(LocalTime time) {
        return TIME.format(time);
    }

    /** {@code Fri 11 Mar 2011, 14:05}. */
    public String dateTime(Instant instant) {
        return date(instant) + ", " + time(instant);
    }

    /** {@code Fri 11 Mar 2011, 14:05 EST}, where the zone matters: deadlines. */
    public String deadline(Instant instant) {
        return dateTime(instant) + ' ' + ZONE.format(at(instant));
    }

    /** {@code 11–13 Mar 2011}, {@code 30 Mar – 2 Apr 2011} or a single day. */
    public String range(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return LONG_DAY.format(first);
        }
        if (first.getYear() == last.getYear() && first.getMonth() == last.getMonth()) {
            return first.getDayOfMonth() + "–" + LONG_DAY.format(last);
        }
        return (first.getYear() == last.getYear() ? SHORT_DAY : LONG_DAY).format(first) + " – " + LONG_DAY.format(last);
    }

    /** {@code just now}, {@code 5 minutes ago}, {@code in 3 days}; a date beyond a month. */
    public String relative(Instant instant) {
        Duration since = Duration.between(instant, clock.instant());
        Duration distance = since.abs();
        if (distance.toSeconds() < 45) {
            return "just now";
        }
        if (distance.toDays() > 30) {
            return date(instant);
        }
        String words = distance.toMinutes() < 60
                ? count(Math.max(1, distance.toMinutes()), "minute")
                : distance.toHours() < 48 ? count(distance.toHours(), "hour") : count(distance.toDays(), "day");
        return since.isNegative() ? "in " + words : words + " ago";
    }

    /** {@code 45 min}, {@code 1 h 30 min}, {@code 12 s}. */
    public String duration(Duration duration) {
        if (duration.toSeconds() < 60) {
            return duration.toSeconds() + " s";
        }
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        return hours == 0 ? minutes + " min" : minutes == 0 ? hours + " h" : hours + " h " + minutes + " min";
    }

    /** For the {@code datetime} attribute of a {@code <time>} element. */
    public String machine(Instant instant) {
        return instant.toString();
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
