package org.trackweave.scheduler.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.RunEvent.RunCanceled;
import org.trackweave.events.RunEvent.RunRequested;
import org.trackweave.platform.messaging.Outbox;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.scheduler.drift.DriftService;
import org.trackweave.scheduler.ids.NewIds;
import org.trackweave.scheduler.run.Run.ScorePoint;
import org.trackweave.scheduler.schedule.Placements;
import org.trackweave.scheduler.track.Tracks;
import org.trackweave.scheduler.weight.WeightService;

/** What organizers do with runs. */
@Service
public class RunService {

    /** How many runs a list shows. */
    private static final int LATEST = 50;

    private final Runs runs;
    private final Tracks tracks;
    private final Placements placements;
    private final Outbox outbox;
    private final Clock clock;
    private final WeightService weights;
    private final NewIds ids;
    private final DriftService drift;

    RunService(Runs runs, Tracks tracks, Placements placements, Outbox outbox, Clock clock, WeightService weights,
            NewIds ids, DriftService drift) {
        this.drift = drift;
        this.weights = weights;
        this.ids = ids;
        this.runs = runs;
        this.tracks = tracks;
        this.placements = placements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What became of a request. */
    public sealed interface Requested {

        record Queued(UUID runId) implements Requested {}

        record Refused(List<FieldFault> faults) implements Requested {}
    }

    /** What became of a wish to adopt. */
    public enum Adopted {
        DONE,
        NO_SUCH_RUN,
        NOT_FINISHED
    }

    /** Queues a run; a worker of any instance takes it. */
    @Transactional
    public Requested request(String conferenceId, RunSettings settings, UUID requestedBy) {
        List<FieldFault> faults = settings.faults();
        if (!faults.isEmpty()) {
            return new Requested.Refused(faults);
        }
        UUID id = ids.next();
        RunSettings recorded = settings.weighing(weights.of(conferenceId).changed());
        runs.insert(id, conferenceId, recorded, requestedBy, clock.instant());
        outbox.append(new RunRequested(conferenceId, id, 1, requestedBy));
        return new Requested.Queued(id);
    }

    public Optional<Run> find(String conferenceId, UUID runId) {
        return runs.find(conferenceId, runId);
    }

    /** The newest first. */
    public List<Run> latest(String conferenceId) {
        return runs.latest(conferenceId, LATEST);
    }

    /** Empty until the run has finished. */
    public Optional<RunResult> result(String conferenceId, UUID runId) {
        return runs.find(conferenceId, runId).flatMap(run -> runs.result(run.id()));
    }

    public List<ScorePoint> scores(UUID runId) {
        return runs.scores(runId);
    }

    /** Ends a run: one that waits never starts, one that works keeps the best it has. */
    @Transactional
    public void cancel(String conferenceId, UUID runId) {
        runs.cancel(conferenceId, runId)
            .ifPresent(version -> outbox.append(new RunCanceled(conferenceId, runId, version)));
    }

    /** Makes the run's tracks and timetable the ones organizers work on. */
    @Transactional
    public Adopted adopt(String conferenceId, UUID runId) {
        Optional<Run> run = runs.find(conferenceId, runId);
        if (run.isEmpty()) {
            return Adopted.NO_SUCH_RUN;
        }
        Optional<RunResult> result = runs.result(runId);
        if (result.isEmpty()) {
            return Adopted.NOT_FINISHED;
        }
        tracks.replace(conferenceId, result.get().tracks());
        placements.replace(conferenceId, result.get().placements());
        runs.adopted(runId, clock.instant());
        drift.settle(conferenceId, "the adoption of a run");
        return Adopted.DONE;
    }
}
