package org.trackweave.local.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** The organizer sets up rooms, runs the scheduler, and releases its result; attendees find it. */
record Timetabling(Stage stage) {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    String setUpRooms() {
        if (!stage.organizer().get(stage.api() + "/timeslots").isEmpty()) {
            return "were there already";
        }
        SampleGrid grid = SampleGrid.forTalks(stage.conference().talks(), Stage.FIRST_DAY);
        stage.organizer().put(stage.api() + "/rooms", grid.rooms());
        stage.organizer().put(stage.api() + "/timeslots", grid.timeslots());
        return "%d rooms, %d timeslots on 3 days, two rooms staggered".formatted(grid.rooms().size(),
                grid.timeslots().size());
    }

    String schedule() {
        if (!stage.organizer().get(stage.api() + "/releases").isEmpty()) {
            return "a schedule is released already";
        }
        long accepted = stage.ranking()
            .stream()
            .filter(row -> "accepted".equals(row.path("published").asString("")))
            .count();
        Steps.await("The arrival of all accepted talks at scheduling", Steps.SOON,
                () -> stage.organizer().get(stage.api() + "/schedule").path("timetable").path("unplaced").size()
                        + stage.organizer().get(stage.api() + "/schedule").path("placed").asInt() >= accepted);
        JsonNode latest = stage.organizer().get(stage.api() + "/runs").path(0);
        String state = latest.path("state").asString("");
        String run = state.equals("queued") || state.equals("running") || state.equals("finished")
                ? latest.path("id").asString()
                : stage.organizer()
                    .post(stage.api() + "/runs",
                            Map.of("tracks", "discover", "trackCount", 10, "seconds", 60, "limit", "clock"))
                    .path("id")
                    .asString();
        Map<String, String> said = new HashMap<>();
        Steps.await("The end of the run", LONGEST_RUN, () -> ended(run, said));
        JsonNode end = stage.organizer().get(stage.api() + "/runs/" + run);
        if (!end.path("state").asString().equals("finished")) {
            throw new DemoFailedException("The run %s: %s".formatted(end.path("state").asString(),
                    end.path("reason").asString("")));
        }
        stage.organizer().post(stage.api() + "/runs/" + run + "/adopt", null);
        return "%s, %d clashes, %d without a place".formatted(end.path("score").asString(), end.path("clashes").asInt(),
                end.path("unplaced").asInt());
    }

    private boolean ended(String run, Map<String, String> said) {
        JsonNode now = stage.organizer().get(stage.api() + "/runs/" + run);
        String line = now.path("phase").asString("waiting") + (now.path("score").isNull()
                ? ""
                : ", best " + now.path("score").asString());
        if (!line.equals(said.put("line", line))) {
            stage.steps().progress(line);
        }
        return switch (now.path("state").asString()) {
            case "finished", "failed", "canceled" -> true;
            default -> false;
        };
    }

    String release() {
        JsonNode releases = stage.organizer().get(stage.api() + "/releases");
        if (!releases.isEmpty()) {
            return releases.path(0).path("name").asString() + " is out already";
        }
        JsonNode release = stage.organizer()
            .post(stage.api() + "/releases", Map.of("name", "1.0", "comment", "Made by the demo."));
        return "%s with %d talks".formatted(release.path("name").asString(),
                release.path("programme").path("placements").size());
    }

    String find() {
        int placed = stage.organizer()
            .get(stage.api() + "/releases")
            .path(0)
            .path("programme")
            .path("placements")
            .size();
        Steps.await("The arrival of the released programme at search", Steps.SOON,
                () -> DemoSummary.searchable(stage.organizer(), stage.api()) >= placed);
        return "%d talks can be found".formatted(placed);
    }
}
