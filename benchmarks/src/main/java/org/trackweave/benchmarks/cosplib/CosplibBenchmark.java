package org.trackweave.benchmarks.cosplib;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.trackweave.benchmarks.Benchmark;
import org.trackweave.benchmarks.Json;
import org.trackweave.benchmarks.Request;
import org.trackweave.benchmarks.Solving;
import org.trackweave.benchmarks.Table;

/** Tracks and submissions of scientific conferences. */
public final class CosplibBenchmark implements Benchmark {

    @Override
    public String command() {
        return "cosplib";
    }

    @Override
    public String purpose() {
        return "CoSPLib instances: tracks to sessions and rooms, submissions to timeslots";
    }

    @Override
    public Table run(Request request) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var file : request.files()) {
            var problem = new CosplibInstance(file).problem();
            var timetable = Solving.solve(Request.name(file), problem, request);
            Json.write(request.solution(file, ".solution.json"), CosplibAnswer.of(problem, timetable));
            rows.add(List.of(Request.name(file), String.valueOf(problem.talks().size()),
                    String.valueOf(timetable.unplaced().size()), String.valueOf(-timetable.score().hard()),
                    String.valueOf(-timetable.score().soft()),
                    timetable.search().bound().map(bound -> String.valueOf(-bound.soft())).orElse(""),
                    Solving.seconds(timetable), timetable.search().words(timetable.score())));
        }
        return new Table(List.of("instance", "submissions", "without place", "hard", "objective", "lower bound",
                "seconds", "proof"), rows);
    }
}
