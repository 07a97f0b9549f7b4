package org.trackweave.systemtests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.trackweave.embedded.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** PyCon US 2011 from proposals to a searchable programme, killed in the middle, and run again. */
class PyConStoryIT {

    private static final int TALKS = 99;

    @TempDir
    private Path data;

    @Test
    void goesOnAfterAKillAndAddsNothingTwice() throws Exception {
        int port = Ports.free();
        RunningStack first = RunningStack.start(data, port);
        LocalProcess demo = LocalProcess.run(data, port, "demo", "--json");
        await().atMost(RunningStack.STARTS_WITHIN)
            .until(() -> demo.said(line -> line.contains("40 of ")) || !demo.alive());
        assertThat(demo.alive()).as("the demo is in the middle: %s", demo.everything()).isTrue();
        first.process().killAll();
        assertThat(demo.exitCode()).as("a demo without its server says so and stops").isEqualTo(1);

        try (RunningStack second = RunningStack.start(data, port)) {
            JsonNode summary = demo(second);
            assertThat(summary.path("proposals").asInt()).isEqualTo(TALKS);
            assertThat(summary.path("reviews").asInt()).isEqualTo(3 * TALKS);
            assertThat(summary.path("decisions").path("accepted").asInt()).isEqualTo(TALKS);
            assertThat(summary.path("timetable").size()).isEqualTo(TALKS);
            assertThat(summary.path("clashes").asInt()).isZero();
            assertThat(summary.path("tracks").size()).isBetween(8, 12);
            assertThat(summary.at("/gold/0/together").asInt()).as("%s", summary.path("gold")).isGreaterThanOrEqualTo(7);
            for (JsonNode search : summary.path("searches")) {
                assertThat(search.path("total").asInt()).as(search.path("query").asString()).isPositive();
            }
            assertThat(demo(second)).as("run again").isEqualTo(summary);
            assertThat(get(second.url("/conferences/pycon-us-2011/programme?q=coroutines"))).contains("Matt Spitz");
            assertThat(onTwoStagesAtOnce(get(second.url("/conferences/pycon-us-2011/programme/schedule.json"))))
                .isEmpty();
            assertThat(second.process().alive()).isTrue();
        }
    }

    /** Runs it to its end; the times, which differ each time, are taken out of its summary. */
    private static JsonNode demo(RunningStack stack) throws InterruptedException {
        ObjectNode summary = (ObjectNode) JsonMapper.builder().build().readTree(stack.demo());
        summary.remove("seconds");
        return summary;
    }

    /** By name, as an attendee would notice it; a name that is still to be announced is nobody's. */
    private static List<String> onTwoStagesAtOnce(String scheduleJson) {
        record Appearance(String speaker, Instant start, Instant end) {}
        var appearances = new ArrayList<Appearance>();
        for (JsonNode day : JsonMapper.shared().readTree(scheduleJson).at("/schedule/conference/days")) {
            for (JsonNode room : day.path("rooms")) {
                for (JsonNode talk : room) {
                    Instant start = OffsetDateTime.parse(talk.path("date").asString()).toInstant();
                    var minutes = Duration.between(LocalTime.MIN, LocalTime.parse(talk.path("duration").asString()));
                    talk.path("persons")
                        .forEach(person -> appearances.add(
                                new Appearance(person.path("public_name").asString(), start, start.plus(minutes))));
                }
            }
        }
        assertThat(appearances).as("speakers in schedule.json").hasSizeGreaterThan(TALKS);
        return appearances.stream()
            .filter(one -> !one.speaker().equals("To be announced"))
            .filter(one -> appearances.stream()
                .anyMatch(other -> other != one && other.speaker().equals(one.speaker())
                        && other.start().isBefore(one.end()) && one.start().isBefore(other.end())))
            .map(Appearance::speaker)
            .toList();
    }

    private static String get(String url) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(),
                    BodyHandlers.ofString())
                .body();
        }
    }
}
