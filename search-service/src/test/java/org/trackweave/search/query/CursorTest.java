package org.trackweave.search.query;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import co.elastic.clients.elasticsearch._types.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class CursorTest {

    @Test
    void survivesItsText() {
        Cursor score = Cursor.after(true, List.of(FieldValue.of(12.25), FieldValue.of("K7QX2M")));
        assertThat(Cursor.parse(score.text())).contains(score);
        assertThat(score.values()).extracting(FieldValue::_toJsonString).containsExactly("12.25", "K7QX2M");

        Cursor time = Cursor.after(false, List.of(FieldValue.of(1299857400000L), FieldValue.of("A|B")));
        assertThat(Cursor.parse(time.text())).contains(time);
        assertThat(time.values().getFirst().longValue()).isEqualTo(1299857400000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "bHx4fHk", "ZXxOYU58eA"})
    void refusesWhatItNeverWrote(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }
}
