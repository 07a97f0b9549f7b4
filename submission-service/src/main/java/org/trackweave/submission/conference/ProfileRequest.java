package org.trackweave.submission.conference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.trackweave.events.SessionFormat;
import org.trackweave.submission.input.FieldFaults;

/**
 * A conference's profile as people send it: everything may be missing or wrong.
 *
 * @param startsOn {@code 2011-03-11}
 * @param timeZone an IANA name
 */
record ProfileRequest(@Nullable String name, @Nullable String description, @Nullable String startsOn,
        @Nullable String endsOn, @Nullable String timeZone, @Nullable List<@Nullable Format> formats,
        @Nullable List<@Nullable String> languages) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = 20_000;
    static final int LONGEST_FORMAT_NAME = 60;
    static final int MOST_FORMATS = 20;
    static final int MOST_LANGUAGES = 20;
    static final int SHORTEST_MINUTES = 5;
    static final int LONGEST_MINUTES = 600;

    private static final List<SessionFormat> USUAL_FORMATS = List.of(new SessionFormat("Talk", 30),
            new SessionFormat("Long talk", 45));
    private static final List<String> USUAL_LANGUAGES = List.of("en");

    /** A kind of session; null or missing parts are refused. */
    record Format(@Nullable String name, @Nullable Integer minutes) {}

    /** Where formats or languages are left out, the usual ones stand in. */
    Profile check(FieldFaults faults) {
        var starts = date("startsOn", startsOn, faults);
        var ends = date("endsOn", endsOn, faults);
        if (ends.isBefore(starts)) {
            faults.add("endsOn", "must not be before startsOn (%s), it is (%s)".formatted(starts, ends));
        }
        var text = faults.optionalText("description", description, LONGEST_DESCRIPTION);
        return new Profile(faults.line("name", name, LONGEST_NAME), Objects.requireNonNullElse(text, ""), starts, ends,
                zone(faults), checkedFormats(faults), checkedLanguages(faults));
    }

    private static LocalDate date(String field, @Nullable String value, FieldFaults faults) {
        if (value == null || value.isBlank()) {
            faults.add(field, "is needed: a date like 2011-03-11");
            return LocalDate.EPOCH;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException _) {
            faults.add(field, "must be a date like 2011-03-11, it is (%s)".formatted(value));
            return LocalDate.EPOCH;
        }
    }

    private ZoneId zone(FieldFaults faults) {
        var name = faults.line("timeZone", timeZone, LONGEST_NAME);
        if (name.isEmpty()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            faults.add("timeZone", "must be an IANA time zone like Europe/Dublin, it is (%s)".formatted(name));
            return ZoneOffset.UTC;
        }
    }

    private List<SessionFormat> checkedFormats(FieldFaults faults) {
        if (formats == null || formats.isEmpty()) {
            return USUAL_FORMATS;
        }
        if (formats.size() > MOST_FORMATS) {
            faults.add("formats", "must be at most %d, they are %d".formatted(MOST_FORMATS, formats.size()));
        }
        var names = new HashSet<String>();
        var checked = new ArrayList<SessionFormat>();
        for (int i = 0; i < formats.size(); i++) {
            var field = "formats[%d]".formatted(i);
            var format = Objects.requireNonNullElse(formats.get(i), new Format(null, null));
            var name = faults.line(field + ".name", format.name(), LONGEST_FORMAT_NAME);
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                faults.add(field + ".name", "must differ from the others, it is (%s)".formatted(name));
            }
            checked.add(new SessionFormat(name,
                    faults.between(field + ".minutes", format.minutes(), SHORTEST_MINUTES, LONGEST_MINUTES)));
        }
        return checked;
    }

    private List<String> checkedLanguages(FieldFaults faults) {
        if (languages == null || languages.isEmpty()) {
            return USUAL_LANGUAGES;
        }
        if (languages.size() > MOST_LANGUAGES) {
            faults.add("languages", "must be at most %d, they are %d".formatted(MOST_LANGUAGES, languages.size()));
        }
        var checked = new ArrayList<String>();
        for (int i = 0; i < languages.size(); i++) {
            checked.add(language("languages[%d]".formatted(i), languages.get(i), faults));
        }
        return checked.stream().distinct().toList();
    }

    private static String language(String field, @Nullable String value, FieldFaults faults) {
        try {
            var tag = new Locale.Builder().setLanguageTag(value == null ? "" : value.strip()).build().toLanguageTag();
            if (!tag.equals("und")) {
                return tag;
            }
        } catch (IllformedLocaleException _) {
            // refused below, with those that say nothing
        }
        faults.add(field, "must be a language tag like en or pt-BR, it is (%s)".formatted(value));
        return "und";
    }
}
