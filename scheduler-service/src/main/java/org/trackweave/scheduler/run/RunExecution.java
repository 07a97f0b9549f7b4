package org.trackweave.scheduler.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.discovery.FindingProgress;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.run.RunResult.Impossible;
import org.trackweave.scheduler.run.RunTracks.TracksFound;
import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.Clash;
import org.trackweave.scheduler.timetable.Explanation;
import org.trackweave.scheduler.timetable.InfeasibilityAdvisor;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.TimetableCheck;
import org.trackweave.scheduler.timetable.TimetableSolver;
import org.trackweave.scheduler.track.WorkingTrack;

/** Does one run: reads the input, finds the tracks, makes the timetable, proves it, and stores all of it. */
@Component
class RunExecution {

    private static final Logger log = LoggerFactory.getLogger(RunExecution.class);

    /** The longest that is spent on why hard rules cannot hold. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(15);

    private final RunStart start;
    private final InputHash hashes;
    private final RunProgressLog.Factory progressLogs;
    private final RunTracks tracks;
    private final TimetableSolver solver;
    private final RuleFindings findings;
    private final InfeasibilityAdvisor advisor;

    RunExecution(RunStart start, InputHash hashes, RunProgressLog.Factory progressLogs, RunTracks tracks,
            TimetableSolver solver, RuleFindings findings, InfeasibilityAdvisor advisor) {
        this.start = start;
        this.findings = findings;
        this.hashes = hashes;
        this.progressLogs = progressLogs;
        this.tracks = tracks;
        this.solver = solver;
        this.advisor = advisor;
    }

    void execute(Run run, String worker, CancelSignal cancel) {
        try (RunProgressLog progress = progressLogs.start(run, worker)) {
            execute(run, progress, cancel);
        }
    }

    private void execute(Run run, RunProgressLog progress, CancelSignal cancel) {
        try {
            progress.phase("reading");
            start.prepare(run,
                    (done, of) -> progress.phase(RunTracks.words(FindingProgress.Phase.EMBEDDING, done, of)));
            RunInput given = start.read(run);
            ProgrammeInput input = given.programme();
            progress.read(given.position());
            Optional<String> missing = missing(input, run.settings());
            if (missing.isPresent()) {
                progress.fail(missing.get());
                return;
            }
            TracksFound found = tracks.find(run.conferenceId(), run.settings(), input, progress::phase);
            progress.phase("timetabling");
            Problem problem = RunStart.problem(run, given, found.tracks());
            Timetable timetable = solver.solve(problem, run.settings().search(), progress::better, cancel);
            Explanation judged = findings.explain(RunStart.judged(given, found.tracks()), timetable);
            progress.finish(result(run.settings(), found, given.base(), problem, timetable, RuleFindings.of(judged)),
                    hashes.of(given, run.settings(), found.inputHash()), judged.score());
        } catch (RuntimeException e) {
            log.error("Run {} of conference {} failed", run.id(), run.conferenceId(), e);
            progress.fail("Something went wrong inside the scheduler; the operators' log has the details.");
        }
    }

    private static Optional<String> missing(ProgrammeInput input, RunSettings settings) {
        if (input.talks().isEmpty()) {
            return Optional.of("There is no accepted talk yet. Publish decisions first.");
        }
        if (input.rooms().isEmpty() || input.timeslots().isEmpty()) {
            return Optional.of("There is no room with a timeslot yet. Set up rooms and timeslots first.");
        }
        if (settings.tracks() == RunSettings.TrackMode.FILL
                && input.tracks().stream().noneMatch(WorkingTrack::kept)) {
            return Optional.of("There is no named track to fill. Name some tracks or let the run discover them.");
        }
        return Optional.empty();
    }

    /** Where hard rules or talks remain, why they cannot all hold and what would help. */
    private @Nullable Impossible impossible(Problem problem, Timetable timetable, List<String> clashes) {
        return clashes.isEmpty() && timetable.unplaced().isEmpty()
                ? null
                : advisor.contradiction(problem, LONGEST_LOOK)
                    .map(contradiction -> new Impossible(contradiction.words(),
                            contradiction.talks().stream().map(ProblemFactory::uuid).toList(), contradiction.waysOut()))
                    .orElse(null);
    }

    private RunResult result(RunSettings settings, TracksFound found, List<Placement> base, Problem problem,
            Timetable timetable,
            List<RuleFinding> rules) {
        List<Placement> placements = timetable.placements()
            .stream()
            .map(place -> new Placement(ProblemFactory.uuid(place.talk()), ProblemFactory.uuid(place.room()),
                    place.start(), place.end()))
            .toList();
        List<String> clashes = new TimetableCheck(problem).clashes(timetable.placements())
            .stream()
            .map(Clash::words)
            .toList();
        SearchEnding ending = SearchEnding.of(timetable);
        boolean reproducible = timetable.search().reproducible();
        return new RunResult(found.tracks(), found.outsiders(), placements,
                timetable.unplaced().stream().map(ProblemFactory::uuid).toList(),
                found.unmet(), impossible(problem, timetable, clashes), clashes, reproducible,
                ending.again(settings.limit(), reproducible), rules, base, found.before(), ending, found.number());
    }
}
