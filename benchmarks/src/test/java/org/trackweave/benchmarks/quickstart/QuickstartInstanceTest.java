package org.trackweave.benchmarks.quickstart;

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

class QuickstartInstanceTest {

    private static final String TALK = """
                                       {"title": "%s", "type": 0, "speakers": [%s], "themeTrackTags": [%s], "sectorTags": [], "audienceTypes": [],
                                        "audienceLevel": %d, "contentTags": [], "language": "en", "mutuallyExclusiveTalksTags": [],
                                        "prerequisiteTalks": [%s], "favoriteCount": 1, "crowdControlRisk": 0}""";

    @Test
    void solvesByTheQuickstartsConstraints(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("small.json"),
                """
                {"minimumConsecutiveTalksPauseInMinutes": 15,
                 "talkTypes": [{"name": "Breakout", "timeslots": [0, 1], "rooms": [0, 1]}],
                 "timeslots": [{"start": "2020-01-01T09:00", "end": "2020-01-01T09:45", "tags": []},
                   {"start": "2020-01-01T10:00", "end": "2020-01-01T10:45", "tags": []}],
                 "rooms": [{"name": "A", "capacity": 10, "tags": []}, {"name": "B", "capacity": 10, "tags": []}],
                 "speakers": [{"name": "Ada", "unavailableTimeslots": [0]}],
                 "talks": [%s, %s, %s]}""".formatted(TALK.formatted("one", "0", "\"web\"", 1, ""),
                        TALK.formatted("two", "", "\"web\"", 2, ""), TALK.formatted("three", "", "", 1, "1")));
        var instance = new QuickstartInstance(file);

        var timetable = Solving.solve("small", instance.problem(),
                new Request(List.of(file), Duration.ofSeconds(20), 1, folder));
        var answer = instance.answer(timetable);

        // "one" only fits the second timeslot, "two" must be first for "three"; 45 minutes side by side of "one" and
        // "three" would be earned by unlike levels only, and no theme overlaps.
        assertThat(answer.stream().map(List::getFirst)).containsExactly(1, 0, 1);
        assertThat(answer.get(0).getLast()).isEqualTo(answer.get(1).getLast());
        assertThat(timetable.score().hard()).isZero();
        assertThat(instance.soft(timetable)).isZero();
    }
}
