package org.trackweave.scheduler.run;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.Problems;
import org.trackweave.scheduler.run.Run.ScorePoint;

@RestController
@RequestMapping("/api/conferences/{conference}/runs")
@OrganizerOnly
class RunsApi {

    private final RunService runs;
    private final RunEffect effect;
    private final RunComparer comparer;

    RunsApi(RunService runs, RunEffect effect, RunComparer comparer) {
        this.runs = runs;
        this.effect = effect;
        this.comparer = comparer;
    }

    @PostMapping
    @Operation(summary = "Request a run; it works in the background, Location tells where to look", description = "trackCount "
            + "asks for exactly so many tracks; with leastTracks for the number between the two that the talks divide into best.")
    ResponseEntity<?> request(@PathVariable String conference,
            @RequestBody(required = false) RunSettings.@Nullable Wish wish, Caller caller) {
        RunSettings settings = wish == null ? RunSettings.usual() : wish.orUsual();
        return switch (runs.request(conference, settings, caller.accountId())) {
            case RunService.Requested.Queued(UUID id) -> ResponseEntity.accepted()
                .location(URI.create("/api/conferences/%s/runs/%s".formatted(conference, id)))
                .body(find(conference, id));
            case RunService.Requested.Refused(var faults) -> Problems.validation(faults);
        };
    }

    @GetMapping
    @Operation(summary = "The newest runs first")
    List<Run> latest(@PathVariable String conference) {
        return runs.latest(conference);
    }

    @GetMapping("/compare")
    @Operation(summary = "Runs side by side: what each rule costs, and the talks that differ", description = "Repeat run= for each; runs without a result are left out.")
    RunComparison compare(@PathVariable String conference, @RequestParam List<UUID> run) {
        return comparer.compare(conference, run);
    }

    @GetMapping("/{run}")
    Run find(@PathVariable String conference, @PathVariable UUID run) {
        return runs.find(conference, run).orElseThrow(() -> Problems.notFound("There is no such run."));
    }

    @GetMapping("/{run}/result")
    @Operation(summary = "The tracks and the timetable that the run found")
    RunResult result(@PathVariable String conference, @PathVariable UUID run) {
        return runs.result(conference, run)
            .orElseThrow(() -> Problems.notFound("There is no result of this run (yet)."));
    }

    @GetMapping("/{run}/scores")
    @Operation(summary = "The best score over time")
    List<ScorePoint> scores(@PathVariable String conference, @PathVariable UUID run) {
        return runs.scores(find(conference, run).id());
    }

    @GetMapping("/{run}/changes")
    @Operation(summary = "What adopting the run changes in the tracks and the timetable organizers work on; what it changed, if it was adopted")
    RunChanges changes(@PathVariable String conference, @PathVariable UUID run) {
        Run asked = find(conference, run);
        RunResult result = result(conference, run);
        return new RunChanges(effect.ofSchedule(asked, result), effect.ofTracks(asked, result).orElse(null));
    }

    @PostMapping("/{run}/cancel")
    @Operation(summary = "End the run; one that works keeps the best it has found")
    Run cancel(@PathVariable String conference, @PathVariable UUID run) {
        runs.cancel(conference, find(conference, run).id());
        return find(conference, run);
    }

    @PostMapping("/{run}/adopt")
    @Operation(summary = "Make the run's tracks and timetable the ones organizers work on and release")
    ResponseEntity<?> adopt(@PathVariable String conference, @PathVariable UUID run) {
        return switch (runs.adopt(conference, run)) {
            case DONE -> ResponseEntity.ok(find(conference, run));
            case NO_SUCH_RUN -> Problems.problem(HttpStatus.NOT_FOUND, "not-found", "There is no such run.");
            case NOT_FINISHED -> Problems.problem(HttpStatus.CONFLICT, "run-not-finished",
                    "The run has no result (yet). Wait for it to finish.");
        };
    }
}
