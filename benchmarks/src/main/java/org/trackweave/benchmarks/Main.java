package org.trackweave.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.trackweave.benchmarks.cosplib.CosplibBenchmark;
import org.trackweave.benchmarks.quickstart.QuickstartBenchmark;
import org.trackweave.benchmarks.replay.ReplayBenchmark;
import org.trackweave.benchmarks.scale.ScaleBenchmark;
import org.trackweave.benchmarks.tracks.DiscoverBenchmark;
import org.trackweave.benchmarks.tracks.FillBenchmark;
import org.trackweave.benchmarks.tracks.PyConBenchmark;

/** Runs one benchmark and prints its table. */
public final class Main {

    private static final List<Benchmark> ALL = List.of(new ReplayBenchmark(), new CosplibBenchmark(),
            new ScaleBenchmark(), new QuickstartBenchmark(), new DiscoverBenchmark(), new FillBenchmark(),
            new PyConBenchmark());

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        var command = arguments.length == 0 ? "help" : arguments[0];
        var benchmark = ALL.stream().filter(known -> known.command().equals(command)).findFirst();
        if (benchmark.isEmpty()) {
            System.err.print(help());
            System.exit(command.equals("help") ? 0 : 2);
            return;
        }
        try {
            var request = Request.of(Arrays.asList(arguments).subList(1, arguments.length));
            System.out.print(benchmark.get().run(request));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static String help() {
        var text = new StringBuilder(
                "benchmarks/run COMMAND FILE... [--seconds N] [--seed N] [--out FOLDER]\n\nCommands:\n");
        ALL.forEach(known -> text.append("  %-10s %s%n".formatted(known.command(), known.purpose())));
        return text.toString();
    }
}
