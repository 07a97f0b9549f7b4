package org.trackweave.scheduler.run;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import org.trackweave.platform.web.FieldFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RunSettingsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void onlyMendingEndsSoonerWhenItGainsNothing() {
        assertThat(RunSettings.usual().search().stepsWithoutGain()).isEqualTo(60_000);
        assertThat(RunSettings.mending(60).search().steps()).isEqualTo(60_000);
        assertThat(RunSettings.mending(60).search().stepsWithoutGain()).isEqualTo(20_000);
    }

    @Test
    void takesAnExactNumberOfTracksOrARange() {
        assertThat(wish(9, null).trackRange()).isEqualTo("9");
        assertThat(wish(12, 6).trackRange()).isEqualTo("6 to 12");
        assertThat(wish(12, 6).faults()).isEmpty();
        assertThat(wish(9, 9)).isEqualTo(wish(9, null));
    }

    @Test
    void refusesARangeThatIsNone() {
        assertThat(wish(6, 12).faults()).extracting(FieldFault::field, FieldFault::message)
            .containsExactly(tuple("leastTracks",
                    "The fewest tracks (12) must be 1 to the most (6)."));
        assertThat(wish(6, 0).faults()).extracting(FieldFault::field).containsExactly("leastTracks");
        assertThat(wish(0, null).faults()).extracting(FieldFault::field).containsExactly("trackCount");
    }

    @Test
    void readsSettingsFromBeforeThereWereRanges() {
        var stored = JSON.readValue("""
                                    {"tracks": "discover", "trackCount": 7, "leastTalks": 2, "mostTalks": 9,
                                     "seconds": 5, "seed": 3}""", RunSettings.class);

        assertThat(stored.trackRange()).isEqualTo("7");
        assertThat(JSON.readValue(JSON.writeValueAsString(wish(12, 6)), RunSettings.class)).isEqualTo(wish(12, 6));
    }

    private static RunSettings wish(int count, @Nullable Integer least) {
        return new RunSettings.Wish(null, null, count, least, null, null, null, null, null).orUsual();
    }
}
