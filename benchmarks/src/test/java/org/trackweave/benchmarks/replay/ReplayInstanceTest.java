package org.trackweave.benchmarks.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.trackweave.benchmarks.Request;
import org.trackweave.benchmarks.Solving;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayInstanceTest {

    private static final String INSTANCE = """
                                           {"cells": [
                                             {"room": "A", "start": "2020-01-01T09:00", "end": "2020-01-01T09:30", "minutes": 30},
                                             {"room": "B", "start": "2020-01-01T09:00", "end": "2020-01-01T09:30", "minutes": 30},
                                             {"room": "A", "start": "2020-01-01T09:30", "end": "2020-01-01T10:15", "minutes": 45},
                                             {"room": "B", "start": "2020-01-01T09:30", "end": "2020-01-01T10:00", "minutes": 30}],
                                            "talks": [
                                             {"title": "long", "minutes": 45, "speakers": ["Ada"], "track": "data"},
                                             {"title": "short", "minutes": 30, "speakers": ["Grace"], "track": "data"},
                                             {"title": "other", "minutes": 30, "speakers": [""], "track": null},
                                             {"title": "third", "minutes": 30, "speakers": [""], "track": "data"}]}""";

    @Test
    void countsTheOverlapThatCannotBeAvoided(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("small.json"), INSTANCE);
        var instance = new ReplayInstance(file);
        var timetable = Solving.solve("small", instance.problem(),
                new Request(List.of(file), Duration.ofSeconds(20), 1, folder));

        // Two cells are at nine and two at half past; three talks are of one track, and the nameless speaker has two.
        assertThat(ReplayInstance.Figures.of(timetable)).isEqualTo(new ReplayInstance.Figures(30, 1));
        assertThat(instance.answer(timetable)).first().isEqualTo(2);
        assertThat(instance.answer(timetable)).containsExactlyInAnyOrder(0, 1, 2, 3);
    }
}
