package org.trackweave.submission.availability;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import org.trackweave.events.TimeSpan;
import org.trackweave.submission.availability.TimesRequest.Span;
import org.trackweave.submission.conference.Profile;
import org.trackweave.submission.input.FieldFaults;

/**
 * A speaker's times as the page shows them: what covers a part of a day is said in words, the rest by exact times in the
 * conference's zone.
 */
public record TimesForm(List<Day> days, List<Exact> exact) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int BLANK_ROWS = 2;

    public TimesForm {
        days = List.copyOf(days);
        exact = List.copyOf(exact);
    }

    /** What somebody thinks of a stretch of time. */
    public enum Mood {
        ANY("any time is fine"),
        CANNOT("I cannot"),
        LIKE("I like it");

        private final String words;

        Mood(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public record Day(LocalDate date, String label, Map<DayPart, Mood> parts) {

        public String field(DayPart part) {
            return "part." + date + "." + part.name();
        }
    }

    /** @param from and {@code to}: as typed */
    public record Exact(Mood mood, String day, String from, String to) {

        static final Exact BLANK = new Exact(Mood.ANY, "", "", "");
    }

    static TimesForm of(SpeakerTimes times, Profile profile) {
        ZoneId zone = profile.timeZone();
        var days = new ArrayList<Day>();
        for (LocalDate day : profile.startsOn().datesUntil(profile.endsOn().plusDays(1)).toList()) {
            Map<DayPart, Mood> parts = new LinkedHashMap<>();
            for (DayPart part : DayPart.values()) {
                parts.put(part, Mood.ANY);
            }
            days.add(new Day(day, DAY.format(day), parts));
        }
        var exact = new ArrayList<Exact>();
        times.unavailable().forEach(span -> show(Mood.CANNOT, span, zone, days, exact));
        times.preferred().forEach(span -> show(Mood.LIKE, span, zone, days, exact));
        return new TimesForm(days, withBlanks(exact));
    }

    /** Says in words which parts of days a span covers, and by exact times what is left of it. */
    private static void show(Mood mood, TimeSpan span, ZoneId zone, List<Day> days, List<Exact> exact) {
        for (Day day : days) {
            TimeSpan left = null;
            for (DayPart part : DayPart.values()) {
                TimeSpan all = part.on(day.date(), zone);
                Instant start = all.startsAt().isAfter(span.startsAt()) ? all.startsAt() : span.startsAt();
                Instant end = all.endsAt().isBefore(span.endsAt()) ? all.endsAt() : span.endsAt();
                if (start.equals(all.startsAt()) && end.equals(all.endsAt())) {
                    day.parts().put(part, mood);
                } else if (start.isBefore(end)) {
                    left = left != null && left.endsAt().equals(start)
                            ? new TimeSpan(left.startsAt(), end)
                            : shown(mood, left, zone, exact, new TimeSpan(start, end));
                }
            }
            shown(mood, left, zone, exact, null);
        }
    }

    private static @Nullable TimeSpan shown(Mood mood, @Nullable TimeSpan done, ZoneId zone, List<Exact> exact,
            @Nullable TimeSpan next) {
        if (done != null) {
            exact.add(exact(mood, done, zone));
        }
        return next;
    }

    /** What was typed, for another look; the faults are beside the exact times. */
    static TimesForm typed(MultiValueMap<String, String> form, Profile profile) {
        var days = new ArrayList<Day>();
        for (LocalDate day : profile.startsOn().datesUntil(profile.endsOn().plusDays(1)).toList()) {
            var shown = new Day(day, DAY.format(day), new LinkedHashMap<>());
            for (DayPart part : DayPart.values()) {
                shown.parts().put(part, mood(form.getFirst(shown.field(part))));
            }
            days.add(shown);
        }
        var exact = new ArrayList<Exact>();
        List<String> moods = form.getOrDefault("mood", List.of());
        for (int i = 0; i < moods.size(); i++) {
            var row = new Exact(mood(moods.get(i)), at(form, "day", i), at(form, "from", i), at(form, "to", i));
            if (row.mood() != Mood.ANY || !row.from().isEmpty() || !row.to().isEmpty()) {
                exact.add(row);
            }
        }
        return new TimesForm(days, exact);
    }

    /** What the form says; faults name the row. */
    TimesRequest request(ZoneId zone, FieldFaults faults) {
        var unavailable = new ArrayList<Span>();
        var preferred = new ArrayList<Span>();
        for (Day day : days) {
            day.parts().forEach((part, mood) -> {
                TimeSpan span = part.on(day.date(), zone);
                add(mood, new Span(span.startsAt(), span.endsAt()), unavailable, preferred);
            });
        }
        for (int i = 0; i < exact.size(); i++) {
            Exact row = exact.get(i);
            if (row.mood() == Mood.ANY) {
                faults.add("exact[%d]".formatted(i), "Say whether you like this time or cannot then.");
                continue;
            }
            try {
                LocalDate day = LocalDate.parse(row.day());
                Instant start = day.atTime(LocalTime.parse(row.from())).atZone(zone).toInstant();
                // Until midnight is until the end of the day.
                LocalTime to = LocalTime.parse(row.to());
                Instant end = (to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day).atTime(to)
                    .atZone(zone)
                    .toInstant();
                if (!end.isAfter(start)) {
                    faults.add("exact[%d]".formatted(i),
                            "The end (%s) must be after the start (%s).".formatted(row.to(),
                                    row.from()));
                }
                add(row.mood(), new Span(start, end), unavailable, preferred);
            } catch (DateTimeException _) {
                faults.add("exact[%d]".formatted(i), "Give a day and two times, such as 10:30.");
            }
        }
        return new TimesRequest(unavailable, preferred);
    }

    private static void add(Mood mood, Span span, List<Span> unavailable, List<Span> preferred) {
        switch (mood) {
            case CANNOT -> unavailable.add(span);
            case LIKE -> preferred.add(span);
            case ANY -> {
                // nothing to say
            }
        }
    }

    TimesForm blanksAdded() {
        return new TimesForm(days, withBlanks(exact));
    }

    private static List<Exact> withBlanks(List<Exact> exact) {
        var rows = new ArrayList<>(exact);
        for (int i = 0; i < BLANK_ROWS; i++) {
            rows.add(Exact.BLANK);
        }
        return rows;
    }

    private static Exact exact(Mood mood, TimeSpan span, ZoneId zone) {
        var start = span.startsAt().atZone(zone);
        return new Exact(mood, start.toLocalDate().toString(), TIME.format(start),
                TIME.format(span.endsAt().atZone(zone)));
    }

    private static Mood mood(@Nullable String name) {
        for (Mood mood : Mood.values()) {
            if (mood.name().equals(name)) {
                return mood;
            }
        }
        return Mood.ANY;
    }

    private static String at(MultiValueMap<String, String> form, String field, int index) {
        List<String> values = form.getOrDefault(field, List.of());
        return index < values.size() ? values.get(index).strip() : "";
    }
}
