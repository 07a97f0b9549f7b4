package org.trackweave.scheduler.run;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Flash;
import org.trackweave.platform.web.Problems;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.run.RunSettings.TrackMode;
import org.trackweave.scheduler.schedule.TimetableBuilder;
import org.trackweave.scheduler.track.Track;

/** Where organizers start runs, watch them, look at what they found, and adopt it. */
@Controller
@RequestMapping("/conferences/{conference}/runs")
@OrganizerOnly
class RunsPages {

    private final RunService runs;
    private final ProgrammeInput.Reader reader;
    private final TimetableBuilder builder;
    private final Flash flash;
    private final Clock clock;

    RunsPages(RunService runs, ProgrammeInput.Reader reader, TimetableBuilder builder, Flash flash, Clock clock) {
        this.runs = runs;
        this.reader = reader;
        this.builder = builder;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String conference, Model model) {
        ProgrammeInput input = reader.read(conference);
        model.addAttribute("conference", conference);
        model.addAttribute("runs", runs.latest(conference));
        model.addAttribute("settings", RunSettings.usual());
        model.addAttribute("talks", input.talks().size());
        model.addAttribute("timeslots", input.timeslots().size());
        model.addAttribute("named", input.tracks().stream().filter(Track::namedByOrganizer).count());
        model.addAttribute("now", clock.instant());
        return "scheduler/runs";
    }

    @PostMapping
    String request(@PathVariable String conference, @RequestParam TrackMode tracks, @RequestParam int trackCount,
            @RequestParam int leastTalks, @RequestParam int mostTalks, @RequestParam int seconds,
            @RequestParam long seed, Caller caller) {
        var settings = new RunSettings(tracks, trackCount, leastTalks, mostTalks, seconds, seed);
        return switch (runs.request(conference, settings, caller.accountId())) {
            case RunService.Requested.Queued(UUID id) -> "redirect:/conferences/%s/runs/%s".formatted(conference, id);
            case RunService.Requested.Refused(var faults) -> {
                flash.error(faults.stream().map(FieldFault::message).collect(Collectors.joining(" ")));
                yield "redirect:/conferences/" + conference + "/runs";
            }
        };
    }

    @GetMapping("/{run}")
    String one(@PathVariable String conference, @PathVariable UUID run, Model model) {
        fill(conference, run, model);
        runs.result(conference, run).ifPresent(result -> {
            ProgrammeInput input = reader.read(conference);
            model.addAttribute("result", result);
            model.addAttribute("titles", input.talks()
                .stream()
                .collect(Collectors.toMap(talk -> talk.id(), talk -> talk.title())));
            model.addAttribute("timetable", builder.build(input, result.tracks(), result.placements()));
        });
        return "scheduler/run";
    }

    /** The part of the page that changes while a run works: polled by the stream and by browsers without scripts. */
    @GetMapping("/{run}/progress")
    String progress(@PathVariable String conference, @PathVariable UUID run, Model model) {
        fill(conference, run, model);
        return "scheduler/run-progress :: progress";
    }

    @PostMapping("/{run}/cancel")
    String cancel(@PathVariable String conference, @PathVariable UUID run) {
        runs.cancel(conference, run);
        flash.notice("The run ends with the best it has found.");
        return "redirect:/conferences/%s/runs/%s".formatted(conference, run);
    }

    @PostMapping("/{run}/adopt")
    String adopt(@PathVariable String conference, @PathVariable UUID run) {
        return switch (runs.adopt(conference, run)) {
            case DONE -> {
                flash.success("This is now the schedule you work on. Look at it, then release it.");
                yield "redirect:/conferences/%s/schedule".formatted(conference);
            }
            case NO_SUCH_RUN -> throw Problems.notFound("There is no such run.");
            case NOT_FINISHED -> {
                flash.error("The run has no result yet. Wait for it to finish.");
                yield "redirect:/conferences/%s/runs/%s".formatted(conference, run);
            }
        };
    }

    private void fill(String conference, UUID id, Model model) {
        Run run = runs.find(conference, id).orElseThrow(() -> Problems.notFound("There is no such run."));
        model.addAttribute("conference", conference);
        model.addAttribute("run", run);
        model.addAttribute("elapsed", run.elapsed(clock.instant()));
        model.addAttribute("curve", ScoreCurve.of(runs.scores(id)));
    }
}
