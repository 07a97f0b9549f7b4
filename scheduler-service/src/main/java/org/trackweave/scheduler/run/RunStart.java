package org.trackweave.scheduler.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.audience.AudienceService;
import org.trackweave.scheduler.position.EventPositions;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.problem.TalkTexts;
import org.trackweave.scheduler.release.Releases;
import org.trackweave.scheduler.schedule.Placements;
import org.trackweave.scheduler.text.TextEmbedder.EmbeddingProgress;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Weights;
import org.trackweave.scheduler.track.WorkingTrack;

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
    private final EventPositions positions;

    RunStart(ProgrammeInput.Reader reader, Releases releases, Placements placements, AudienceService audiences,
            EventPositions positions) {
        this.positions = positions;
        this.audiences = audiences;
        this.reader = reader;
        this.releases = releases;
        this.placements = placements;
    }

    /** Derives what the input needs beside the stored; slow only for texts that were never embedded. */
    void prepare(Run run, EmbeddingProgress progress) {
        String conference = run.conferenceId();
        audiences.refresh(conference, TalkTexts.of(reader.readNameless(conference).talks()), progress);
    }

    /** In one snapshot, without names, as results are stored. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    RunInput read(Run run) {
        String conference = run.conferenceId();
        return new RunInput(reader.readNameless(conference).with(run.settings().soft()), placements.of(conference),
                new TreeMap<>(releases.latestPlacements(conference)), positions.now());
    }

    static Problem problem(Run run, RunInput input, List<WorkingTrack> tracks) {
        return switch (run.settings().mode()) {
            case NEW -> judged(input, tracks);
            case REPAIR -> ProblemFactory.of(input.programme().with(staying(run.settings().soft())), tracks,
                    byTalk(input.base()));
        };
    }

    /** What the result is judged by, whatever the search was told: so that runs can be compared. */
    static Problem judged(RunInput input, List<WorkingTrack> tracks) {
        return ProblemFactory.of(input.programme(), tracks, input.released());
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
