package org.trackweave.submission.conference;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.trackweave.submission.input.FormFaults;

/**
 * The form of a conference's settings, as browsers send it.
 *
 * @param formats one per line, {@code Talk 30}
 * @param languages separated by commas
 * @param opensAt local to the conference, {@code 2010-10-01T00:00}
 * @param version what the page showed when it was opened
 */
record ConferenceForm(@Nullable String id, @Nullable String name, @Nullable String description,
        @Nullable String startsOn, @Nullable String endsOn, @Nullable String timeZone, @Nullable String formats,
        @Nullable String languages, @Nullable String opensAt, @Nullable String closesAt, @Nullable Long version) {

    static final FormFaults FAULTS = new FormFaults(Map.of("id", "The address", "name", "The name", "description",
            "The description", "startsOn", "The first day", "endsOn", "The last day", "timeZone", "The time zone",
            "formats", "Each line of the formats", "languages", "Each language", "opensAt", "The opening", "closesAt",
            "The closing"), ConferenceForm::formField);

    private static final Pattern FORMAT = Pattern.compile("(.*?)[\\s,:]*(\\d{1,4})\\s*(?:min|minutes|m)?");

    static ConferenceForm empty() {
        return new ConferenceForm(null, null, null, null, null, null, "Talk 30\nLong talk 45", "en", null, null, 0L);
    }

    static ConferenceForm of(Conference conference) {
        var profile = conference.profile();
        var zone = profile.timeZone();
        return new ConferenceForm(conference.id().slug(), profile.name(), profile.description(),
                profile.startsOn().toString(), profile.endsOn().toString(), zone.getId(),
                profile.formats()
                    .stream()
                    .map(format -> format.name() + " " + format.minutes())
                    .collect(Collectors.joining("\n")),
                String.join(", ", profile.languages()), local(conference.call()
                    .opensAt()
                    .atZone(zone)
                    .toLocalDateTime()),
                local(conference.call().closesAt().atZone(zone).toLocalDateTime()), conference.version());
    }

    OpenRequest openRequest() {
        return new OpenRequest(id, name, description, startsOn, endsOn, timeZone, formatList(), languageList(),
                callRequest(zone()));
    }

    ProfileRequest profileRequest() {
        return new ProfileRequest(name, description, startsOn, endsOn, timeZone, formatList(), languageList());
    }

    /** @param zone where the clock runs that people typed these times by */
    CallRequest callRequest(@Nullable ZoneId zone) {
        return new CallRequest(instant(opensAt, zone), instant(closesAt, zone));
    }

    /** This, with the call's times and the version that another form has. */
    ConferenceForm withCall(ConferenceForm other) {
        return new ConferenceForm(id, name, description, startsOn, endsOn, timeZone, formats, languages,
                other.opensAt(), other.closesAt(), other.version());
    }

    boolean seen(long stored) {
        return version != null && version == stored;
    }

    private @Nullable ZoneId zone() {
        return timeZone != null && ZoneId.getAvailableZoneIds().contains(timeZone.strip())
                ? ZoneId.of(timeZone.strip())
                : null;
    }

    private static @Nullable String instant(@Nullable String local, @Nullable ZoneId zone) {
        if (local == null || zone == null) {
            return local;
        }
        try {
            return LocalDateTime.parse(local.strip()).atZone(zone).toInstant().toString();
        } catch (DateTimeParseException _) {
            return local;
        }
    }

    private static String local(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private @Nullable List<ProfileRequest.@Nullable Format> formatList() {
        if (formats == null) {
            return null;
        }
        return formats.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty()).<ProfileRequest
            .@Nullable Format>map(
                    ConferenceForm::format)
            .toList();
    }

    private static ProfileRequest.Format format(String line) {
        Matcher matcher = FORMAT.matcher(line);
        return matcher.matches()
                ? new ProfileRequest.Format(matcher.group(1), Integer.valueOf(matcher.group(2)))
                : new ProfileRequest.Format(line, null);
    }

    private @Nullable List<@Nullable String> languageList() {
        if (languages == null) {
            return null;
        }
        return Arrays.stream(languages.split(","))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .<@Nullable String>map(tag -> tag)
            .toList();
    }

    /** {@code call.opensAt} is {@code opensAt} here, {@code formats[1].minutes} is {@code formats}. */
    private static String formField(String field) {
        var name = field.startsWith("call.") ? field.substring("call.".length()) : field;
        var bracket = name.indexOf('[');
        return bracket < 0 ? name : name.substring(0, bracket);
    }
}
