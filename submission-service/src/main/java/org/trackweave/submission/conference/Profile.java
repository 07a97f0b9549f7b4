package org.trackweave.submission.conference;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.trackweave.events.SessionFormat;

/**
 * What a conference is, apart from its call.
 *
 * @param formats at least one
 * @param languages BCP 47 tags, at least one; the first is the usual one
 */
public record Profile(String name, String description, LocalDate startsOn, LocalDate endsOn, ZoneId timeZone,
        List<SessionFormat> formats, List<String> languages) {

    public Profile {
        formats = List.copyOf(formats);
        languages = List.copyOf(languages);
    }

    public Optional<SessionFormat> format(String name) {
        return formats.stream().filter(format -> format.name().equalsIgnoreCase(name)).findFirst();
    }
}
