package org.trackweave.scheduler.timetable;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** How times and lists are said to people. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm",
            Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final ZoneId zone;

    public Wording(ZoneId zone) {
        this.zone = zone;
    }

    /** "Fri 11 Mar 10:30-11:00", "Fri 11 Mar 22:00 to Sat 12 Mar 02:00", "Fri 11 Mar, all day", "Fri 11 Mar to Sat 12 Mar, all day". */
    public String time(Interval time) {
        ZonedDateTime start = time.start().atZone(zone);
        ZonedDateTime end = time.end().atZone(zone);
        if (start.toLocalTime().equals(LocalTime.MIDNIGHT) && end.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            ZonedDateTime last = end.minusDays(1);
            return last.equals(start)
                    ? DAY.format(start) + ", all day"
                    : "%s to %s, all day".formatted(DAY.format(start), DAY.format(last));
        }
        return start.toLocalDate().equals(end.toLocalDate())
                ? DAY_AND_TIME.format(start) + "-" + TIME.format(end)
                : DAY_AND_TIME.format(start) + " to " + DAY_AND_TIME.format(end);
    }

    public String time(Instant start) {
        return DAY_AND_TIME.format(start.atZone(zone));
    }

    /** "projector and recording", "nothing" for none. */
    public static String list(Collection<String> words) {
        var sorted = words.stream().sorted().toList();
        return switch (sorted.size()) {
            case 0 -> "nothing";
            case 1 -> sorted.getFirst();
            default -> sorted.subList(0, sorted.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                    + sorted.getLast();
        };
    }
}
