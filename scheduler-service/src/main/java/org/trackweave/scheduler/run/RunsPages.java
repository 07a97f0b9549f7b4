package org.trackweave.scheduler.run;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
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
import org.trackweave.scheduler.drift.DriftService;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.run.RunSettings.TrackMode;
import org.trackweave.scheduler.schedule.TimetableBuilder;
import org.trackweave.scheduler.track.WorkingTrack;

/** Where organizers start runs, watch them, look at what they found, and adopt it. */
@Controller
@RequestMapping("/conferences/{conference}/runs")
@OrganizerOnly
class RunsPages {

    /** Mending starts from a nearly good timetable, and people wait for it. */
    private static final int MENDING_SECONDS = 20;

    private final RunService runs;
    private final DriftService drift;
    private final RunEffect effect;
    private final RunComparer comparer;
    private final ProgrammeInput.Reader reader;
    private final TimetableBuilder builder;
    private final Flash flash;
    private final Clock clock;

    RunsPages(RunService runs, DriftService drift, RunEffect effect, RunComparer comparer, ProgrammeInput.Reader reader,
            TimetableBuilder builder, Flash flash, Clock clock) {
        this.runs = runs;
        this.drift = drift;
        this.effect = effect;
        this.comparer = comparer;
        this.reader = reader;
        this.builder = builder;
        this.flash = flash;
        this.clock = clock;
    }

    /** A line of the list. */
    public record Listed(Run run) {

        public String what() {
            RunSettings settings = run.settings();
            return switch (settings.mode()) {
                case REPAIR -> "mend with least change";
                case NEW -> switch (settings.tracks()) {
                    case DISCOVER -> "discover %s tracks".formatted(settings.trackRange());
                    case FILL -> "fill the named tracks";
                    case MIXED -> "fill mine, discover the rest of %s".formatted(settings.trackRange());
                    case KEEP -> "keep the tracks";
                };
            } + ", seed " + settings.seed();
        }

        /** What the unmet wishes cost: the last part of the score. */
        public String wishes() {
            String score = run.score();
            return score == null ? "–" : score.substring(score.lastIndexOf('/') + 1).replaceAll("\\D", "");
        }
    }

    @GetMapping
    String list(@PathVariable String conference, Model model) {
        ProgrammeInput input = reader.read(conference);
        model.addAttribute("conference", conference);
        model.addAttribute("runs", runs.latest(conference).stream().map(Listed::new).toList());
        model.addAttribute("drift", drift.since(conference).orElse(null));
        model.addAttribute("settings", RunSettings.usual());
        model.addAttribute("talks", input.talks().size());
        model.addAttribute("timeslots", input.timeslots().size());
        model.addAttribute("named", input.tracks().stream().filter(WorkingTrack::namedByOrganizer).count());
        model.addAttribute("now", clock.instant());
        return "scheduler/runs";
    }

    @PostMapping
    String request(@PathVariable String conference, @RequestParam TrackMode tracks, @RequestParam int trackCount,
            @RequestParam(required = false) @Nullable Integer leastTracks, @RequestParam int leastTalks,
            @RequestParam int mostTalks, @RequestParam int seconds,
            @RequestParam(defaultValue = "WORK") RunSettings.Limit limit, @RequestParam long seed, Caller caller) {
        var settings = new RunSettings(RunSettings.Mode.NEW, tracks, trackCount, leastTracks, leastTalks, mostTalks,
                seconds, limit, seed, null);
        return started(conference, runs.request(conference, settings, caller.accountId()));
    }

    private String started(String conference, RunService.Requested requested) {
        return switch (requested) {
            case RunService.Requested.Queued(UUID id) -> "redirect:/conferences/%s/runs/%s".formatted(conference, id);
            case RunService.Requested.Refused(var faults) -> {
                flash.error(faults.stream().map(FieldFault::message).collect(Collectors.joining(" ")));
                yield "redirect:/conferences/" + conference + "/runs";
            }
        };
    }

    @GetMapping("/compare")
    String compare(@PathVariable String conference, @RequestParam(required = false) @Nullable List<UUID> run,
            Model model) {
        RunComparison comparison = comparer.compare(conference, run == null ? List.of() : run);
        if (comparison.runs().size() < 2) {
            flash.notice("Choose at least two runs that have finished.");
            return "redirect:/conferences/" + conference + "/runs";
        }
        model.addAttribute("conference", conference);
        model.addAttribute("comparison", comparison);
        return "scheduler/compare";
    }

    @PostMapping("/settle")
    String settle(@PathVariable String conference) {
        drift.settle(conference, "you said that it was fine");
        flash.success("Noted. You are told again when something changes.");
        return "redirect:/conferences/" + conference + "/schedule";
    }

    @PostMapping("/mend")
    String mend(@PathVariable String conference, Caller caller) {
        return started(conference, runs.request(conference, RunSettings.mending(MENDING_SECONDS), caller.accountId()));
    }

    @GetMapping("/{run}")
    String one(@PathVariable String conference, @PathVariable UUID run, Model model) {
        Run shown = fill(conference, run, model);
        runs.result(conference, run).ifPresent(result -> {
            ProgrammeInput input = reader.read(conference);
            model.addAttribute("result", result);
            model.addAttribute("effect", effect.ofSchedule(shown, result));
            model.addAttribute("trackEffect", effect.ofTracks(shown, result).orElse(null));
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

    private Duration searched(Run run) {
        return run.state().ended()
                ? runs.result(run.conferenceId(), run.id())
                    .map(RunResult::ending)
                    .map(SearchEnding::took)
                    .orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    private Run fill(String conference, UUID id, Model model) {
        Run run = runs.find(conference, id).orElseThrow(() -> Problems.notFound("There is no such run."));
        model.addAttribute("conference", conference);
        model.addAttribute("run", run);
        model.addAttribute("elapsed", run.elapsed(clock.instant()));
        model.addAttribute("curve",
                ScoreCurve.of(runs.scores(id), searched(run), switch (run.settings().mode()) {
                    case NEW -> ScoreCurve.Kind.WISHES;
                    case REPAIR -> ScoreCurve.Kind.MOVES;
                }));
        return run;
    }
}
