package org.trackweave.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** PyCon US 2011 from proposals to a searchable programme, killed in the middle, and run again. */
class PyConStoryIT {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(4);
    private static final int TALKS = 99;

    @TempDir
    private Path data;

    @Test
    void goesOnAfterAKillAndAddsNothingTwice() throws Exception {
        int port = freePort();
        LocalProcess first = up(port);
        LocalProcess demo = LocalProcess.run(data, port, "demo", "--json");
        await().atMost(STARTS_WITHIN).until(() -> demo.said(line -> line.contains("40 of ")) || !demo.alive());
        assertThat(demo.alive()).as("the demo is in the middle: %s", demo.everything()).isTrue();
        first.killAll();
        assertThat(demo.exitCode()).as("a demo without its server says so and stops").isEqualTo(1);

        try (LocalProcess second = up(port)) {
            JsonNode summary = demo(port);
            assertThat(summary.path("proposals").asInt()).isEqualTo(TALKS);
            assertThat(summary.path("reviews").asInt()).isEqualTo(3 * TALKS);
            assertThat(summary.path("decisions").path("accepted").asInt()).isEqualTo(TALKS);
            assertThat(summary.path("timetable").size()).isEqualTo(TALKS);
            assertThat(summary.path("clashes").asInt()).isZero();
            assertThat(summary.path("tracks").size()).isBetween(8, 12);
            for (JsonNode search : summary.path("searches")) {
                assertThat(search.path("total").asInt()).as(search.path("query").asString()).isPositive();
            }
            assertThat(demo(port)).as("run again").isEqualTo(summary);
            assertThat(get(port, "/conferences/pycon-us-2011/programme?q=coroutines")).contains("Matt Spitz");
            assertThat(second.alive()).isTrue();
        }
    }

    private LocalProcess up(int port) {
        LocalProcess up = LocalProcess.run(data, port, "up");
        await().atMost(STARTS_WITHIN).until(() -> up.said(line -> line.contains("Trackweave is up")) || !up.alive());
        assertThat(up.alive()).as(up.everything()).isTrue();
        return up;
    }

    /** Runs it to its end; the times, which differ each time, are taken out of its summary. */
    private JsonNode demo(int port) throws InterruptedException {
        LocalProcess demo = LocalProcess.run(data, port, "demo", "--json");
        String output = demo.output();
        assertThat(demo.exitCode()).as(demo.everything()).isZero();
        ObjectNode summary = (ObjectNode) JsonMapper.builder().build().readTree(output);
        summary.remove("seconds");
        return summary;
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    BodyHandlers.ofString())
                .body();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
