package org.trackweave.benchmarks.quickstart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.trackweave.benchmarks.Benchmark;
import org.trackweave.benchmarks.Json;
import org.trackweave.benchmarks.Request;
import org.trackweave.benchmarks.Solving;
import org.trackweave.benchmarks.Table;
import org.trackweave.scheduler.timetable.TimetableCheck;

/** Timefold's own example. */
public final class QuickstartBenchmark implements Benchmark {

    @Override
    public String command() {
        return "timefold";
    }

    @Override
    public String purpose() {
        return "the conference-scheduling quickstart's data, under its constraints";
    }

    @Override
    public Table run(Request request) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var file : request.files()) {
            var instance = new QuickstartInstance(file);
            var timetable = Solving.solve(Request.name(file), instance.problem(), request);
            Json.write(request.solution(file, ".solution.json"), instance.answer(timetable));
            rows.add(List.of(Request.name(file), String.valueOf(instance.problem().talks().size()),
                    String.valueOf(timetable.unplaced().size()),
                    String.valueOf(new TimetableCheck(instance.problem()).clashes(timetable.placements()).size()),
                    String.valueOf(timetable.score().hard()), String.valueOf(instance.soft(timetable)),
                    Solving.seconds(timetable), timetable.search().words(timetable.score())));
        }
        return new Table(List.of("instance", "talks", "without place", "clashes", "hard", "soft", "seconds", "proof"),
                rows);
    }
}
