package org.trackweave.scheduler.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.trackweave.events.RunEvent.RunFailed;
import org.trackweave.events.RunEvent.RunFinished;
import org.trackweave.events.RunEvent.RunProgressed;
import org.trackweave.platform.messaging.Outbox;
import org.trackweave.scheduler.position.EventPosition;
import org.trackweave.scheduler.timetable.ProgressListener.Progress;
import org.trackweave.scheduler.timetable.TimetableScore;

/**
 * Writes down how one run goes, not more often than people can read. Each note and its event commit together; a worker
 * that has lost its run writes nothing. A timer writes what the solver gained, so that the last gain before a long search
 * in vain is told too, and no search waits for the database.
 */
class RunProgressLog implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunProgressLog.class);

    private static final Duration BETWEEN_NOTES = Duration.ofMillis(400);

    private final Run run;
    private final String worker;
    private final Runs runs;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Gains gains = new Gains();
    private final Future<?> ticking;
    private String phase = "";
    private Instant lastPhase = Instant.EPOCH;

    private RunProgressLog(Run run, String worker, Factory parts) {
        this.run = run;
        this.worker = worker;
        this.runs = parts.runs;
        this.outbox = parts.outbox;
        this.transactions = parts.transactions;
        this.clock = parts.clock;
        this.ticking = parts.timer.scheduleWithFixedDelay(this::tick, BETWEEN_NOTES.toMillis(),
                BETWEEN_NOTES.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Makes a log per run. */
    @Component
    static class Factory {

        private final Runs runs;
        private final Outbox outbox;
        private final TransactionTemplate transactions;
        private final Clock clock;
        private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("run-progress").daemon().factory());

        Factory(Runs runs, Outbox outbox, TransactionTemplate transactions, Clock clock) {
            this.runs = runs;
            this.outbox = outbox;
            this.transactions = transactions;
            this.clock = clock;
        }

        /** To be closed when the run ends, however it does. */
        RunProgressLog start(Run run, String worker) {
            runs.clearScores(run.id());
            return new RunProgressLog(run, worker, this);
        }

        @PreDestroy
        void close() {
            timer.shutdownNow();
        }
    }

    synchronized void phase(String now) {
        boolean sameStep = firstWord(now).equals(firstWord(phase));
        if (now.equals(phase) || sameStep && clock.instant().isBefore(lastPhase.plus(BETWEEN_NOTES))) {
            return;
        }
        phase = now;
        lastPhase = clock.instant();
        transactions.executeWithoutResult(_ -> runs.phase(run.id(), worker, phase)
            .ifPresent(version -> outbox.append(new RunProgressed(run.conferenceId(), run.id(), version, phase, null, 0,
                    0))));
    }

    /** What the run works on has been read, as it was after these events. */
    void read(EventPosition position) {
        runs.read(run.id(), worker, position);
    }

    /** On whatever thread the solver calls. */
    void better(Progress progress) {
        gains.add(progress);
    }

    synchronized void finish(RunResult result, String inputHash, TimetableScore score) {
        tick();
        transactions.executeWithoutResult(_ -> runs.finish(run.id(), worker, result, inputHash, words(score))
            .ifPresent(version -> outbox.append(new RunFinished(run.conferenceId(), run.id(), version, words(score),
                    result.unplaced().size(), result.clashes().size()))));
    }

    synchronized void fail(String reason) {
        transactions.executeWithoutResult(_ -> runs.fail(run.id(), worker, reason)
            .ifPresent(version -> outbox.append(new RunFailed(run.conferenceId(), run.id(), version, reason))));
    }

    @Override
    public void close() {
        ticking.cancel(false);
    }

    /** A note that could not be written is no reason to give up the run, nor the notes after it. */
    private synchronized void tick() {
        gains.take().ifPresent(told -> {
            try {
                write(told);
            } catch (RuntimeException e) {
                log.warn("Progress of run {} was not written yet", run.id(), e);
                gains.putBack(told);
            }
        });
    }

    private void write(Gains.Told told) {
        Progress best = told.best();
        String score = words(best.score());
        int clashes = Math.toIntExact(best.hardBreaches());
        transactions.executeWithoutResult(_ -> runs.progress(run.id(), worker, score, best.unplaced(), clashes)
            .ifPresent(version -> {
                runs.addScores(run.id(), told.points());
                outbox.append(new RunProgressed(run.conferenceId(), run.id(), version, phase, score, best.unplaced(),
                        clashes));
            }));
    }

    private static String words(TimetableScore score) {
        return "%d hard / %d medium / %d soft".formatted(score.hard(), score.medium(), score.soft());
    }

    private static String firstWord(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }
}
