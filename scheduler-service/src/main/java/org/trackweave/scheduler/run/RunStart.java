package org.trackweave.scheduler.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.audience.AudienceService;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.release.Releases;
import org.trackweave.scheduler.schedule.Placements;
import org.trackweave.scheduler.text.TextEmbedder.EmbeddingProgress;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Weights;
import org.trackweave.scheduler.track.Track;

/** What a run is given: the input, the timetable it starts from, and how its wishes are weighed. */
@Component
class RunStart {

    /**
     * What leaving its place costs a talk when a timetable is mended. More than all other wishes of a thousand talks
     * can add up to, so that they decide only among ways that move equally few; far enough from the limits of a sum.
     */
    static final int STAY = 10_000_000;

    private final ProgrammeInput.Reader reader;
    private final Releases releases;
    private final Placements placements;
    private final AudienceService audiences;

    RunStart(ProgrammeInput.Reader reader, Releases releases, Placements placements, AudienceService audiences) {
        this.audiences = audiences;
        this.reader = reader;
        this.releases = releases;
        this.placements = placements;
    }

    /** Without names, as results are stored. */
    ProgrammeInput read(Run run, EmbeddingProgress progress) {
        String conference = run.conferenceId();
        audiences.refresh(conference, TalkTexts.of(reader.readNameless(conference).talks()), progress);
        return reader.readNameless(run.conferenceId()).with(run.settings().soft());
    }

    /** The timetable organizers work on. */
    List<Placement> base(Run run) {
        return placements.of(run.conferenceId());
    }

    Problem problem(Run run, ProgrammeInput input, List<Track> tracks, List<Placement> base) {
        return switch (run.settings().mode()) {
            case NEW -> judged(run, input, tracks);
            case REPAIR -> ProblemFactory.of(input.with(staying(run.settings().soft())), tracks, byTalk(base));
        };
    }

    /** What the result is judged by, whatever the search was told: so that runs can be compared. */
    Problem judged(Run run, ProgrammeInput input, List<Track> tracks) {
        return ProblemFactory.of(input, tracks, releases.latestPlacements(run.conferenceId()));
    }

    private static Weights staying(Weights weights) {
        var soft = new EnumMap<Rule, Integer>(Rule.class);
        soft.putAll(weights.soft());
        soft.put(Rule.MOVED, STAY);
        return new Weights(soft);
    }

    private static Map<UUID, Placement> byTalk(List<Placement> placements) {
        return placements.stream().collect(Collectors.toMap(Placement::proposalId, Function.identity()));
    }
}
