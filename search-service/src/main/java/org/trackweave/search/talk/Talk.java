package org.trackweave.search.talk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.trackweave.events.Level;

/**
 * A talk that attendees may see: accepted, and neither withdrawn nor canceled.
 *
 * @param minutes its length
 * @param language a BCP 47 tag
 * @param tracks home first
 * @param slot empty until a release places the talk
 * @param zone where the conference's clocks stand
 */
public record Talk(UUID proposalId, String conferenceId, String code, String title, String abstractText,
        String description, Level level, String format, int minutes, String language, List<String> tags,
        List<SpeakerName> speakers, List<Membership> tracks, Optional<Slot> slot, ZoneId zone) {

    private static final int NIGHT_HOURS = 3;

    public Talk {
        tags = List.copyOf(tags);
        speakers = List.copyOf(speakers);
        tracks = List.copyOf(tracks);
    }

    /** The speakers' names as one line; empty when none is known. */
    public String speakerLine() {
        return speakers.stream().map(SpeakerName::name).collect(Collectors.joining(", "));
    }

    /** The track whose colour the talk wears. */
    public Optional<Membership> home() {
        return tracks.stream().findFirst();
    }

    /** The conference day it is held on. A talk before three in the morning belongs to the evening before. */
    public Optional<LocalDate> day() {
        return slot.map(found -> found.startsAt().atZone(zone).minusHours(NIGHT_HOURS).toLocalDate());
    }
}
