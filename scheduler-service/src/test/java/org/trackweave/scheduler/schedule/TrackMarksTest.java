package org.trackweave.scheduler.schedule;

import java.util.HashSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrackMarksTest {

    private final TrackMarks marks = new TrackMarks();

    @Test
    void takesTheInitialsOfTheWordsThatMatter() {
        assertThat(marks.of("Networking and Concurrency")).isEqualTo("NC");
        assertThat(marks.of("Django")).isEqualTo("DJ");
        assertThat(marks.of("the web, in production")).isEqualTo("WP");
    }

    @Test
    void neverGivesAMarkTwice() {
        var given = new HashSet<String>();
        for (String name : new String[]{"Networking and Concurrency", "Numerical Computing", "Nice Code", "NC", "",
                "!", "Testing", "Testing", "Testing", "Testing", "Testing", "x", "x"}) {
            String mark = marks.of(name);
            assertThat(given.add(mark)).as("%s for (%s)", mark, name).isTrue();
            assertThat(mark).hasSizeBetween(1, 3);
        }
    }
}
