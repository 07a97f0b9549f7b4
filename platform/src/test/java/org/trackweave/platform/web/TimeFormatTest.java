package org.trackweave.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimeFormatTest {

    private static final Instant NOON = Instant.parse("2011-03-11T12:00:00Z");

    private final TimeFormat time = new TimeFormat(ZoneId.of("America/New_York"), Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void showsInstantsInTheZoneOfTheConference() {
        assertThat(time.dateTime(NOON)).isEqualTo("Fri 11 Mar 2011, 07:00");
        assertThat(time.deadline(NOON)).isEqualTo("Fri 11 Mar 2011, 07:00 EST");
        // The night the clocks change lies between the two.
        assertThat(time.deadline(NOON.plus(Duration.ofDays(3)))).isEqualTo("Mon 14 Mar 2011, 08:00 EDT");
    }

    @Test
    void shortensRangesOfDays() {
        LocalDate first = LocalDate.of(2011, 3, 30);

        assertThat(time.range(first, first)).isEqualTo("30 Mar 2011");
        assertThat(time.range(first, first.plusDays(1))).isEqualTo("30–31 Mar 2011");
        assertThat(time.range(first, first.plusDays(3))).isEqualTo("30 Mar – 2 Apr 2011");
        assertThat(time.range(LocalDate.of(2011, 12, 30), LocalDate.of(2012, 1, 2)))
            .isEqualTo("30 Dec 2011 – 2 Jan 2012");
    }

    @Test
    void saysHowLongAgo() {
        assertThat(time.relative(NOON.minusSeconds(20))).isEqualTo("just now");
        assertThat(time.relative(NOON.minusSeconds(50))).isEqualTo("1 minute ago");
        assertThat(time.relative(NOON.minus(Duration.ofMinutes(5)))).isEqualTo("5 minutes ago");
        assertThat(time.relative(NOON.plus(Duration.ofDays(3)))).isEqualTo("in 3 days");
        assertThat(time.relative(NOON.minus(Duration.ofDays(60)))).isEqualTo("Mon 10 Jan 2011");
    }

    @Test
    void saysHowLong() {
        assertThat(time.duration(Duration.ofSeconds(12))).isEqualTo("12 s");
        assertThat(time.duration(Duration.ofMinutes(45))).isEqualTo("45 min");
        assertThat(time.duration(Duration.ofMinutes(90))).isEqualTo("1 h 30 min");
        assertThat(time.duration(Duration.ofHours(2))).isEqualTo("2 h");
    }
}
