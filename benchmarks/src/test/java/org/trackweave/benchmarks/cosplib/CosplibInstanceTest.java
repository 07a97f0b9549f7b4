package org.trackweave.benchmarks.cosplib;

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

class CosplibInstanceTest {

    private static final String INSTANCE = """
                                           {"weights": {"tracksSessions": 10, "tracksRooms": 1, "sessionsRooms": 0, "similarTracks": 0,
                                              "roomsPerTrack": 5, "parallelTracks": 3, "consecutiveTracks": 0, "submissionsTimezones": 0,
                                              "submissionsOrder": 7, "submissionsSessions": 2, "submissionsRooms": 0, "presenterConflictsSession": 100,
                                              "attendeeConflictsSession": 0, "chairConflicts": 0, "presenterConflictsTimeslot": 0,
                                              "attendeeConflictsTimeslot": 0},
                                            "sessions": [{"slots": 3}, {"slots": 2}], "rooms": [{}, {}], "tracks": [{}, {}],
                                            "submissions": [
                                             {"id": "a", "track": 0, "slots": 2, "order": 2, "tz": 0, "sessionPenalty": [1, 0], "roomPenalty": [0, 0]},
                                             {"id": "b", "track": 0, "slots": 1, "order": 1, "tz": 0, "sessionPenalty": [0, 9], "roomPenalty": [0, 0]},
                                             {"id": "c", "track": 1, "slots": 1, "order": 0, "tz": 0, "sessionPenalty": [0, 9],
                                              "roomPenalty": [0, 0]}],
                                            "tracksSessionsPenalty": [[0, 0], [0, 0]], "tracksRoomsPenalty": [[1, 0], [0, 0]],
                                            "sessionsRoomsPenalty": [[0, 0], [0, 0]], "similarTracks": [[0, 0], [0, 0]],
                                            "derived": {"presenterConflictPairs": [], "attendeeConflictPairs": [], "chairConflictTrackPairs": [],
                                              "timezonePenaltyByTz": {"0": [0, 0]}}}""";

    @Test
    void putsTracksAndSubmissionsWhereTheyCostLeast(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("small.json"), INSTANCE);
        var problem = new CosplibInstance(file).problem();

        var timetable = Solving.solve("small", problem, new Request(List.of(file), Duration.ofSeconds(20), 1, folder));
        var answer = CosplibAnswer.of(problem, timetable);

        // "b" then "a" in the first session of the second room, or "a" in the second session: both timeslots of "a" in
        // the first session cost two each, which moving it to the second session saves.
        assertThat(timetable.score().soft()).isZero();
        assertThat(answer.tracks()).isEqualTo(List.of(List.of(1, 0), List.of(-1, 0)));
        assertThat(answer.submissions().get(1)).isEqualTo(List.of(List.of(-1, -1), List.of(0, 0)));
        assertThat(answer.submissions().getFirst().getFirst()).contains(2);
        assertThat(answer.submissions().getFirst().get(1)).contains(1);
    }
}
