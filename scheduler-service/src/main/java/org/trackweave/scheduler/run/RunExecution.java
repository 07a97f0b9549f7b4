package org.trackweave.scheduler.run;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.discovery.FindingProgress;
import org.trackweave.scheduler.discovery.Membership;
import org.trackweave.scheduler.discovery.NamedTrack;
import org.trackweave.scheduler.discovery.Pin;
import org.trackweave.scheduler.discovery.SizeBounds;
import org.trackweave.scheduler.discovery.TalkText;
import org.trackweave.scheduler.discovery.TrackCount;
import org.trackweave.scheduler.discovery.TrackFinder;
import org.trackweave.scheduler.discovery.TrackPlan;
import org.trackweave.scheduler.discovery.TrackRequest;
import org.trackweave.scheduler.discovery.VirtualTrack;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.run.RunResult.Outsider;
import org.trackweave.scheduler.talk.Talk;
import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.Clash;
import org.trackweave.scheduler.timetable.Explanation;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.TimetableCheck;
import org.trackweave.scheduler.timetable.TimetableSolver;
import org.trackweave.scheduler.track.Slugs;
import org.trackweave.scheduler.track.Track;

/** Does one run: reads the input, finds the tracks, makes the timetable, proves it, and stores all of it. */
@Component
class RunExecution {

    private static final Logger log = LoggerFactory.getLogger(RunExecution.class);

    /**
     * Steps without gain after which a search ends by itself. On the 97 talks of PyCon US 2011 the longest wait for a gain
     * that came was about 20,000 steps; twice that and a reserve costs a few seconds at the end of a run. An end by
     * steps, unlike one by the clock, is had again with the same input and seed.
     */
    private static final int PATIENCE = 50_000;

    private final RunStart start;
    private final InputHash hashes;
    private final RunProgressLog.Factory progressLogs;
    private final TrackFinder finder;
    private final TimetableSolver solver;
    private final RuleFindings findings;

    RunExecution(RunStart start, InputHash hashes, RunProgressLog.Factory progressLogs, TrackFinder finder,
            TimetableSolver solver, RuleFindings findings) {
        this.start = start;
        this.findings = findings;
        this.hashes = hashes;
        this.progressLogs = progressLogs;
        this.finder = finder;
        this.solver = solver;
    }

    void execute(Run run, String worker, CancelSignal cancel) {
        RunProgressLog progress = progressLogs.start(run, worker);
        try {
            progress.phase("reading");
            ProgrammeInput input = start.read(run,
                    (done, of) -> progress.phase(words(FindingProgress.Phase.EMBEDDING, done, of)));
            Optional<String> missing = missing(input, run.settings());
            if (missing.isPresent()) {
                progress.fail(missing.get());
                return;
            }
            TracksFound found = tracks(run, input, progress);
            progress.phase("timetabling");
            List<Placement> base = start.base(run);
            Problem problem = start.problem(run, input, found.tracks(), base);
            Settings settings = new Settings(run.settings().seed(), Integer.MAX_VALUE, PATIENCE,
                    Duration.ofSeconds(run.settings().seconds()));
            Timetable timetable = solver.solve(problem, settings, progress::better, cancel);
            Explanation judged = findings.explain(start.judged(run, input, found.tracks()), timetable);
            progress.finish(result(found, base, problem, timetable, RuleFindings.of(judged)),
                    hashes.of(input, run.settings()), judged.score());
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
                && input.tracks().stream().noneMatch(Track::kept)) {
            return Optional.of("There is no named track to fill. Name some tracks or let the run discover them.");
        }
        return Optional.empty();
    }

    /** The run's tracks, with the talks that fit none and the wishes that could not be had. */
    private record TracksFound(List<Track> tracks, List<Outsider> outsiders, List<String> unmet) {}

    private TracksFound tracks(Run run, ProgrammeInput input, RunProgressLog progress) {
        RunSettings settings = run.settings();
        if (settings.tracks() == RunSettings.TrackMode.KEEP) {
            return new TracksFound(input.tracks(), List.of(), List.of());
        }
        progress.phase("discovering");
        // Discovery starts anew, but what people locked or pinned stays in every mode.
        List<Track> named = input.tracks()
            .stream()
            .filter(settings.tracks() == RunSettings.TrackMode.DISCOVER ? Track::staysInDiscovery : Track::kept)
            .toList();
        TrackPlan plan = finder.find(request(input, settings, named),
                (phase, done, of) -> progress.phase(words(phase, done, of)));
        return new TracksFound(tracksOf(plan, named),
                plan.outsiders()
                    .stream()
                    .map(outsider -> new Outsider(ProblemFactory.uuid(outsider.talk()), outsider.why()))
                    .toList(),
                plan.unmet());
    }

    private static String words(FindingProgress.Phase phase, int done, int of) {
        return switch (phase) {
            case EMBEDDING -> "reading talk %d of %d".formatted(done, of);
            case COMPARING -> "comparing talks";
            case GROUPING -> "grouping talks";
            case DESCRIBING -> "describing tracks";
        };
    }

    private static TrackRequest request(ProgrammeInput input, RunSettings settings, List<Track> named) {
        List<TalkText> texts = TalkTexts.of(input.talks());
        var accepted = input.talks().stream().map(Talk::id).collect(Collectors.toUnmodifiableSet());
        List<Pin> pins = named.stream()
            .flatMap(track -> track.members()
                .stream()
                .filter(member -> member.primary() && (member.pinned() || track.locked())
                        && accepted.contains(member.proposalId()))
                .map(member -> new Pin(ProblemFactory.talkId(member.proposalId()),
                        ProblemFactory.trackId(track.id()))))
            .toList();
        // Minutes bound a track too: its talks need that much time in which no two of them overlap.
        SizeBounds bounds = new SizeBounds(settings.leastTalks(), settings.mostTalks(), Integer.MAX_VALUE);
        List<NamedTrack> wanted = named.stream()
            .map(track -> new NamedTrack(ProblemFactory.trackId(track.id()), track.name(), track.description(),
                    track.keywords(), List.of(), bounds(track, settings)))
            .toList();
        TrackCount count = switch (settings.tracks()) {
            case DISCOVER, MIXED -> TrackCount.exactly(Math.max(0, settings.trackCount() - named.size()));
            case FILL, KEEP -> TrackCount.NONE;
        };
        return new TrackRequest(texts, wanted, count, bounds, pins, List.of(), false, settings.seed());
    }

    /** A locked track takes no talk beside its own. */
    private static SizeBounds bounds(Track track, RunSettings settings) {
        if (track.locked()) {
            return SizeBounds.talks(0, Math.max(1, track.members().size()));
        }
        return track.size() == null
                ? SizeBounds.talks(0, settings.mostTalks())
                : SizeBounds.talks(track.size().least(), track.size().most());
    }

    private static List<Track> tracksOf(TrackPlan plan, List<Track> named) {
        Map<TrackId, Track> before = new HashMap<>();
        named.forEach(track -> before.put(ProblemFactory.trackId(track.id()), track));
        Map<TrackId, String> names = plan.tracks()
            .stream()
            .collect(Collectors.toMap(VirtualTrack::id, VirtualTrack::name));
        Map<TrackId, Map<TalkId, Membership>> memberships = plan.memberships()
            .stream()
            .collect(Collectors.groupingBy(Membership::track,
                    Collectors.toMap(Membership::talk, membership -> membership)));
        var placed = plan.memberships()
            .stream()
            .map(Membership::talk)
            .map(ProblemFactory::uuid)
            .collect(Collectors.toSet());
        Slugs slugs = new Slugs();
        List<Track> tracks = new ArrayList<>();
        for (VirtualTrack found : plan.tracks()) {
            Track mine = before.get(found.id());
            var mineByRun = memberships.getOrDefault(found.id(), Map.of());
            var primary = mineByRun.values()
                .stream()
                .sorted(Comparator.comparing(Membership::confidence).reversed().thenComparing(Membership::talk))
                .map(membership -> new Track.Member(ProblemFactory.uuid(membership.talk()), true,
                        mine != null && pinned(mine, membership), membership.confidence(),
                        membership.nextBest().map(next -> names.get(next.track())).orElse(null), membership.why()))
                .toList();
            // Second tracks are the organizers' word: a run keeps them.
            var second = mine == null
                    ? List.<Track.Member>of()
                    : mine.members()
                        .stream()
                        .filter(member -> !member.primary() && placed.contains(member.proposalId())
                                && !mineByRun.containsKey(ProblemFactory.talkId(member.proposalId())))
                        .toList();
            var members = Stream.concat(primary.stream(), second.stream()).toList();
            tracks.add(new Track(mine == null ? trackId(found) : mine.id(), slugs.of(found.name()), found.name(),
                    found.blurb(), mine == null ? "" : mine.description(), mine == null ? List.of() : mine.keywords(),
                    found.terms(), mine == null ? tracks.size() : mine.color(), mine != null && mine.namedByOrganizer(),
                    mine != null && mine.locked(), mine == null ? null : mine.size(), found.cohesion(), members));
        }
        return tracks;
    }

    /** From what is in it, so that the same run gives the same ids. */
    private static UUID trackId(VirtualTrack found) {
        return UUID.nameUUIDFromBytes((found.id() + " " + found.talks()).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean pinned(Track track, Membership membership) {
        return track.members()
            .stream()
            .anyMatch(member -> member.pinned()
                    && member.proposalId().equals(ProblemFactory.uuid(membership.talk())));
    }

    private static RunResult result(TracksFound found, List<Placement> base, Problem problem, Timetable timetable,
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
        return new RunResult(found.tracks(), found.outsiders(), placements,
                timetable.unplaced().stream().map(ProblemFactory::uuid).toList(), found.unmet(), clashes,
                timetable.search().reproducible(), rules, base,
                SearchEnding.of(timetable));
    }
}
