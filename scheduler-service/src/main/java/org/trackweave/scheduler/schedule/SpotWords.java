package org.trackweave.scheduler.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import org.trackweave.scheduler.room.ConferenceRoom;

/** How places are said to people. */
final class SpotWords {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm",
            Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private SpotWords() {}

    /** "Room A, Fri 11 Mar 10:20–10:50". */
    static String of(Situation situation, Spot spot) {
        ZoneId zone = situation.input().zone();
        return "%s, %s–%s".formatted(room(situation, spot.roomId()), DAY_AND_TIME.format(spot.startsAt().atZone(zone)),
                TIME.format(spot.endsAt().atZone(zone)));
    }

    /** "10:20–10:50". */
    static String times(ZoneId zone, Instant start, Instant end) {
        return TIME.format(start.atZone(zone)) + "–" + TIME.format(end.atZone(zone));
    }

    /** "10:20–10:50", and "Fri 11 Mar 18:00 – Sat 12 Mar 09:00" for what goes on for longer than a day's end. */
    static String span(ZoneId zone, Instant start, Instant end) {
        LocalDate first = LocalDate.ofInstant(start, zone);
        LocalDate last = LocalDate.ofInstant(end.minusNanos(1), zone);
        return first.equals(last)
                ? times(zone, start, end)
                : DAY_AND_TIME.format(start.atZone(zone)) + " – " + DAY_AND_TIME.format(end.atZone(zone));
    }

    private static String room(Situation situation, UUID id) {
        return situation.room(id).map(ConferenceRoom::name).orElse("a room that is gone");
    }
}
