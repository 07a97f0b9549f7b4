package org.trackweave.benchmarks.tracks;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AgreementTest {

    private static final List<String> REAL = List.of("a", "a", "a", "b", "b", "b");

    @Test
    void isOneWhateverTheNames() {
        var same = new Agreement(REAL, List.of(7, 7, 7, 3, 3, 3));

        assertThat(same.vMeasure()).isCloseTo(1, within(1e-9));
        assertThat(same.adjustedMutualInformation()).isCloseTo(1, within(1e-9));
        assertThat(same.adjustedRand()).isCloseTo(1, within(1e-9));
    }

    /** Figures of an independent implementation for the same labels. */
    @Test
    void agreesWithThePublishedDefinitions() {
        var some = new Agreement(REAL, List.of(0, 0, 1, 1, 2, 2));

        assertThat(some.vMeasure()).isCloseTo(0.5158, within(5e-4));
        assertThat(some.adjustedMutualInformation()).isCloseTo(0.2988, within(5e-4));
        assertThat(some.adjustedRand()).isCloseTo(0.2424, within(5e-4));
    }
}
