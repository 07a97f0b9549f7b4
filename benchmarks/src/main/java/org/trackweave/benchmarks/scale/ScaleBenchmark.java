package org.trackweave.benchmarks.scale;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.trackweave.benchmarks.Benchmark;
import org.trackweave.benchmarks.Request;
import org.trackweave.benchmarks.Solving;
import org.trackweave.benchmarks.Table;
import org.trackweave.scheduler.timetable.TimetableCheck;

/** Conferences of given sizes. */
public final class ScaleBenchmark implements Benchmark {

    @Override
    public String command() {
        return "scale";
    }

    @Override
    public String purpose() {
        return "made-up conferences of sizes given in place of files: 200x20x3 (talks, rooms, days)";
    }

    @Override
    public Table run(Request request) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var written : request.files()) {
            var size = Size.of(written.toString());
            var problem = new MadeUpConference(size, request.seed()).problem();
            var solving = Solving.start(size.toString(), problem, request);
            var timetable = solving.timetable();
            rows.add(List.of(size.toString(), String.valueOf(problem.cells().size()),
                    String.valueOf(timetable.unplaced().size()),
                    String.valueOf(new TimetableCheck(problem).clashes(timetable.placements()).size()),
                    solving.feasibleAfter()
                        .map(time -> String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0))
                        .orElse("never"),
                    String.valueOf(timetable.score().soft()), Solving.seconds(timetable),
                    timetable.search().words(timetable.score())));
        }
        return new Table(
                List.of("talks x rooms x days", "cells", "without place", "clashes", "feasible after s", "soft",
                        "seconds", "proof"),
                rows);
    }
}
