package org.trackweave.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestTest {

    @Test
    void readsFilesAndOptionsInAnyOrder() {
        var request = Request.of(List.of("a.json", "--seconds", "90", "b.json", "--seed", "7", "--out", "answers"));

        assertThat(request).isEqualTo(new Request(List.of(Path.of("a.json"), Path.of("b.json")),
                Duration.ofSeconds(90), 7, Path.of("answers")));
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThatThrownBy(() -> Request.of(List.of("--seconds", "soon"))).hasMessageContaining("--seconds")
            .hasMessageContaining("soon");
        assertThatThrownBy(() -> Request.of(List.of("--fast"))).hasMessageContaining("--fast");
    }

    @Test
    void printsATable() {
        var table = new Table(List.of("instance", "cost"), List.of(List.of("a", "12"), List.of("bcd", "7")));

        assertThat(table).hasToString("""
                                      | instance | cost |
                                      |---|---|
                                      | a        | 12   |
                                      | bcd      | 7    |
                                      """);
    }
}
