package org.trackweave.search.export;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import org.trackweave.search.talk.Membership;
import org.trackweave.search.talk.Programme;
import org.trackweave.search.talk.Slot;
import org.trackweave.search.talk.Talk;

/**
 * Talks as an iCalendar feed. A talk keeps its UID for ever, and each release has a larger SEQUENCE, so a subscribed
 * calendar moves entries instead of doubling them.
 */
@Component
class Calendar {

    private final ExportSettings settings;

    Calendar(ExportSettings settings) {
        this.settings = settings;
    }

    /** @param talks those without a place are left out */
    String write(Programme programme, String name, List<Talk> talks) {
        CalendarText calendar = new CalendarText().raw("BEGIN", "VCALENDAR")
            .raw("VERSION", "2.0")
            .text("PRODID", "-//Trackweave//" + programme.conferenceId() + "//EN")
            .raw("CALSCALE", "GREGORIAN")
            .raw("METHOD", "PUBLISH")
            .text("X-WR-CALNAME", name)
            .text("X-WR-TIMEZONE", programme.zone().getId())
            .raw("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
            .raw("X-PUBLISHED-TTL", "PT1H");
        programme.release().ifPresent(release -> {
            for (Talk talk : talks) {
                talk.slot().ifPresent(slot -> event(calendar, talk, slot, release.version(), release.releasedAt()));
            }
        });
        return calendar.raw("END", "VCALENDAR").toString();
    }

    private void event(CalendarText calendar, Talk talk, Slot slot, long sequence, Instant releasedAt) {
        String speakers = talk.speakerLine();
        calendar.raw("BEGIN", "VEVENT")
            .raw("UID", talk.proposalId() + "@trackweave")
            .time("DTSTAMP", releasedAt)
            .time("LAST-MODIFIED", releasedAt)
            .raw("SEQUENCE", Long.toString(sequence))
            .time("DTSTART", slot.startsAt())
            .time("DTEND", slot.endsAt())
            .text("SUMMARY", speakers.isEmpty() ? talk.title() : talk.title() + " - " + speakers)
            .text("LOCATION", slot.room().name())
            .text("DESCRIPTION", talk.abstractText())
            .raw("STATUS", "CONFIRMED");
        if (!talk.tracks().isEmpty()) {
            calendar.raw("CATEGORIES", String.join(",",
                    talk.tracks().stream().map(Membership::name).map(CalendarText::escape).toList()));
        }
        calendar.raw("URL", settings.talkUrl(talk.conferenceId(), talk.code())).raw("END", "VEVENT");
    }
}
