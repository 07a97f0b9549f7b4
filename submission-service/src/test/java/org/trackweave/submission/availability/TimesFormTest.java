package org.trackweave.submission.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.trackweave.events.TimeSpan;
import org.trackweave.submission.availability.TimesForm.Exact;
import org.trackweave.submission.availability.TimesForm.Mood;
import org.trackweave.submission.conference.Profile;
import org.trackweave.submission.input.FieldFaults;

import static org.assertj.core.api.Assertions.assertThat;

class TimesFormTest {

    private static final Profile PYCON = new Profile("PyCon", "", LocalDate.parse("2011-03-11"),
            LocalDate.parse("2011-03-12"), ZoneId.of("America/New_York"), List.of(), List.of("en"));

    @Test
    void saysAWholeDayInWordsAndTheRestByExactTimes() {
        var form = form(span("2011-03-11T05:00:00Z", "2011-03-12T05:00:00Z"),
                span("2011-03-12T16:00:00Z", "2011-03-12T18:30:00Z"));
        assertThat(form.days().getFirst().parts().values()).containsOnly(Mood.CANNOT);
        assertThat(form.days().getLast().parts().values()).containsOnly(Mood.ANY);
        assertThat(form.exact().getFirst()).isEqualTo(new Exact(Mood.CANNOT, "2011-03-12", "11:00", "13:30"));
    }

    @Test
    void keepsWhatItShows() {
        var form = form(span("2011-03-12T02:00:00Z", "2011-03-12T15:00:00Z"));
        var filled = new TimesForm(form.days(), form.exact().stream().filter(row -> row.mood() != Mood.ANY).toList());
        assertThat(filled.exact()).containsExactly(new Exact(Mood.CANNOT, "2011-03-11", "21:00", "00:00"),
                new Exact(Mood.CANNOT, "2011-03-12", "00:00", "10:00"));
        var faults = new FieldFaults();
        var request = filled.request(PYCON.timeZone(), faults);
        assertThat(faults.list()).isEmpty();
        assertThat(request.checkedUnavailable(PYCON, faults)).containsExactly(
                span("2011-03-12T02:00:00Z", "2011-03-12T05:00:00Z"),
                span("2011-03-12T05:00:00Z", "2011-03-12T15:00:00Z"));
    }

    private static TimesForm form(TimeSpan... unavailable) {
        return TimesForm.of(new SpeakerTimes(1, List.of(unavailable), List.of()), PYCON);
    }

    private static TimeSpan span(String start, String end) {
        return new TimeSpan(Instant.parse(start), Instant.parse(end));
    }
}
