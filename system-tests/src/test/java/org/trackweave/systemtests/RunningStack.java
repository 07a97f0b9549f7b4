package org.trackweave.systemtests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Everything, started as {@code ./trackweave up} does, on a port of its own. */
record RunningStack(LocalProcess process, Path data, int port) implements AutoCloseable {

    static final Duration STARTS_WITHIN = Duration.ofMinutes(4);

    static RunningStack start(Path data, int port) {
        LocalProcess up = LocalProcess.run(data, port, "up");
        await().atMost(STARTS_WITHIN).until(() -> up.said(line -> line.contains("Trackweave is up")) || !up.alive());
        assertThat(up.alive()).as(up.everything()).isTrue();
        return new RunningStack(up, data, port);
    }

    /** Runs the demo to its end and returns what it says to programs. */
    String demo(String... words) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("demo", "--json"));
        command.addAll(List.of(words));
        LocalProcess demo = LocalProcess.run(data, port, command.toArray(String[]::new));
        String output = demo.output();
        assertThat(demo.exitCode()).as(demo.everything()).isZero();
        return output;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Where the search index answers; the log says so. */
    String elasticsearch() {
        Matcher said = Pattern.compile("Elasticsearch answers on port (\\d+)").matcher(process.everything());
        assertThat(said.find()).as("the log names the port").isTrue();
        return "http://127.0.0.1:" + said.group(1);
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
