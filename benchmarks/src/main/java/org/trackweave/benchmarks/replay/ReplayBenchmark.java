package org.trackweave.benchmarks.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.trackweave.benchmarks.Benchmark;
import org.trackweave.benchmarks.Json;
import org.trackweave.benchmarks.Request;
import org.trackweave.benchmarks.Solving;
import org.trackweave.benchmarks.Table;
import org.trackweave.scheduler.timetable.TimetableCheck;

/** Makes the timetable of a conference that was held anew. */
public final class ReplayBenchmark implements Benchmark {

    @Override
    public String command() {
        return "replay";
    }

    @Override
    public String purpose() {
        return "a conference that was held: no overlap within tracks, few room changes";
    }

    @Override
    public Table run(Request request) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var file : request.files()) {
            var instance = new ReplayInstance(file);
            var timetable = Solving.solve(Request.name(file), instance.problem(), request);
            Json.write(request.solution(file, ".assignment.json"), instance.answer(timetable));
            var figures = ReplayInstance.Figures.of(timetable);
            rows.add(List.of(Request.name(file), String.valueOf(instance.problem().talks().size()),
                    String.valueOf(timetable.unplaced().size()),
                    String.valueOf(new TimetableCheck(instance.problem()).clashes(timetable.placements()).size()),
                    String.valueOf(figures.overlapMinutes()), String.valueOf(figures.roomChanges()),
                    Solving.seconds(timetable), timetable.search().words(timetable.score())));
        }
        return new Table(List.of("instance", "talks", "without place", "clashes", "overlap minutes", "room changes",
                "seconds", "proof"), rows);
    }
}
