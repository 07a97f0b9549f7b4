package org.trackweave.search.export;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.trackweave.search.talk.Slot;
import org.trackweave.search.talk.Talk;

/** Texts as schedule files spell them. */
final class EventText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final String[] PALETTE = {"#2f55b5", "#b3372f", "#8a6400", "#39753c", "#7b3f98", "#0b7575",
            "#a9501a", "#b02a6b", "#56627a", "#66701a", "#1f73a8", "#74503c"};

    private EventText() {}

    static String clock(Instant time, ZoneId zone) {
        return CLOCK.format(time.atZone(zone));
    }

    /** With the offset from UTC: {@code 2011-03-11T10:20:00-05:00}. */
    static String date(Instant time, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone).toOffsetDateTime());
    }

    /** {@code 00:45} */
    static String duration(Slot slot) {
        Duration length = Duration.between(slot.startsAt(), slot.endsAt());
        return "%02d:%02d".formatted(length.toHours(), length.toMinutesPart());
    }

    /** Lower-case ASCII, unique by the code it starts with. */
    static String slug(Talk talk) {
        String ascii = Normalizer.normalize(talk.title(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
        return talk.conferenceId() + "-" + talk.code().toLowerCase(Locale.ROOT) + (ascii.isEmpty() ? "" : "-" + ascii);
    }

    /** Conferences name their tracks by theme; a talk's own is its home. */
    static String track(Talk talk) {
        return talk.home().map(membership -> membership.name()).orElse("");
    }

    /** A track's colour as files want it: the light palette of the pages. */
    static String color(int index) {
        return PALETTE[Math.floorMod(index, PALETTE.length)];
    }
}
