package org.trackweave.submission.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.trackweave.events.TimeSpan;
import org.trackweave.submission.conference.Profile;
import org.trackweave.submission.input.FieldFaults;

/** What somebody says of a speaker's times. Left out means none. */
record TimesRequest(@Nullable List<Span> unavailable, @Nullable List<Span> preferred) {

    private static final int MOST = 100;

    /** @param startsAt with offset or in UTC */
    record Span(@Nullable Instant startsAt, @Nullable Instant endsAt) {}

    List<TimeSpan> checkedUnavailable(Profile profile, FieldFaults faults) {
        return checked("unavailable", unavailable, profile, faults);
    }

    /** Refuses what lies within the times when the speaker cannot. */
    List<TimeSpan> checkedPreferred(Profile profile, List<TimeSpan> away, FieldFaults faults) {
        List<TimeSpan> liked = checked("preferred", preferred, profile, faults);
        for (int i = 0; i < liked.size(); i++) {
            TimeSpan one = liked.get(i);
            if (away.stream()
                .anyMatch(span -> span.startsAt().isBefore(one.endsAt()) && one.startsAt().isBefore(span.endsAt()))) {
                faults.add("preferred[%d]".formatted(i), "overlaps a time when the speaker cannot speak");
            }
        }
        return liked;
    }

    private static List<TimeSpan> checked(String field, @Nullable List<Span> spans, Profile profile,
            FieldFaults faults) {
        var checked = new ArrayList<TimeSpan>();
        if (spans == null) {
            return checked;
        }
        if (spans.size() > MOST) {
            faults.add(field, "has at most %d entries, it has %d".formatted(MOST, spans.size()));
            return checked;
        }
        ZoneId zone = profile.timeZone();
        Instant first = profile.startsOn().atStartOfDay(zone).toInstant();
        Instant last = profile.endsOn().plusDays(1).atStartOfDay(zone).toInstant();
        for (int i = 0; i < spans.size(); i++) {
            String at = "%s[%d]".formatted(field, i);
            Span span = spans.get(i);
            Instant start = span.startsAt();
            Instant end = span.endsAt();
            if (start == null || end == null) {
                faults.add(at, "needs startsAt and endsAt");
            } else if (!end.isAfter(start) || Duration.between(start, end).toMinutes() < 1) {
                faults.add(at + ".endsAt", "must be after startsAt (%s)".formatted(start));
            } else if (start.isBefore(first) || end.isAfter(last)) {
                faults.add(at, "must be within the conference, %s to %s".formatted(profile.startsOn(),
                        profile.endsOn()));
            } else {
                checked.add(new TimeSpan(start, end));
            }
        }
        return checked;
    }
}
