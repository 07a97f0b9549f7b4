package org.trackweave.scheduler.timetable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** How times and lists are said to people. */
public final class Wording {

    private final DateTimeFormatter dayAndTime;
    private final DateTimeFormatter timeOnly;

    public Wording(ZoneId zone) {
        this.dayAndTime = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(zone);
        this.timeOnly = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(zone);
    }

    /** "Fri 11 Mar 10:30-11:00". */
    public String time(Interval time) {
        return dayAndTime.format(time.start()) + "-" + timeOnly.format(time.end());
    }

    public String time(Instant start) {
        return dayAndTime.format(start);
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
