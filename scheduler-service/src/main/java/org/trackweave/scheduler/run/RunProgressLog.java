package org.trackweave.scheduler.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.trackweave.events.RunEvent.RunFailed;
import org.trackweave.events.RunEvent.RunFinished;
import org.trackweave.events.RunEvent.RunProgressed;
import org.trackweave.platform.messaging.Outbox;
import org.trackweave.scheduler.position.EventPosition;
import org.trackweave.scheduler.run.Run.ScorePoint;
import org.trackweave.scheduler.timetable.ProgressListener.Progress;
import org.trackweave.scheduler.timetable.TimetableScore;

/**
 * Writes down how one run goes, not more often than people can read. Each note and its event commit together; a worker
 * that has lost its run writes nothing.
 */
class RunProgressLog {

    private static final Duration BETWEEN_NOTES = Duration.ofMillis(400);

    private final Run run;
    private final String worker;
    private final Runs runs;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private String phase = "";
    private Instant lastNote = Instant.EPOCH;
    private @Nullable Progress unsaid;

    private RunProgressLog(Run run, String worker, Runs runs, Outbox outbox, TransactionTemplate transactions,
            Clock clock) {
        this.run = run;
        this.worker = worker;
        this.runs = runs;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes a log per run. */
    @Component
    static class Factory {

        private final Runs runs;
        private final Outbox outbox;
        private final TransactionTemplate transactions;
        private final Clock clock;

        Factory(Runs runs, Outbox outbox, TransactionTemplate transactions, Clock clock) {
            this.runs = runs;
            this.outbox = outbox;
            this.transactions = transactions;
            this.clock = clock;
        }

        RunProgressLog start(Run run, String worker) {
            runs.clearScores(run.id());
            return new RunProgressLog(run, worker, runs, outbox, transactions, clock);
        }
    }

    void phase(String now) {
        boolean sameStep = firstWord(now).equals(firstWord(phase));
        if (now.equals(phase) || sameStep && tooSoon()) {
            return;
        }
        phase = now;
        note(null);
    }

    /** What the run works on has been read, as it was after these events. */
    void read(EventPosition position) {
        runs.read(run.id(), worker, position);
    }

    void better(Progress progress) {
        if (tooSoon()) {
            unsaid = progress;
            return;
        }
        unsaid = null;
        note(progress);
    }

    void finish(RunResult result, String inputHash, TimetableScore score) {
        if (unsaid != null) {
            note(unsaid);
        }
        transactions.executeWithoutResult(_ -> runs.finish(run.id(), worker, result, inputHash, words(score))
            .ifPresent(version -> outbox.append(new RunFinished(run.conferenceId(), run.id(), version, words(score),
                    result.unplaced().size(), result.clashes().size()))));
    }

    void fail(String reason) {
        transactions.executeWithoutResult(_ -> runs.fail(run.id(), worker, reason)
            .ifPresent(version -> outbox.append(new RunFailed(run.conferenceId(), run.id(), version, reason))));
    }

    private void note(@Nullable Progress progress) {
        lastNote = clock.instant();
        String score = progress == null ? null : words(progress.score());
        int unplaced = progress == null ? 0 : progress.unplaced();
        int clashes = progress == null ? 0 : Math.toIntExact(progress.hardBreaches());
        transactions.executeWithoutResult(_ -> {
            if (progress != null) {
                runs.addScore(run.id(), new ScorePoint(progress.elapsed().toMillis(), progress.score().hard(),
                        progress.score().medium(), progress.score().soft()));
            }
            runs.progress(run.id(), worker, phase, score, unplaced, clashes)
                .ifPresent(version -> outbox.append(new RunProgressed(run.conferenceId(), run.id(), version, phase,
                        score, unplaced, clashes)));
        });
    }

    private boolean tooSoon() {
        return clock.instant().isBefore(lastNote.plus(BETWEEN_NOTES));
    }

    private static String words(TimetableScore score) {
        return "%d hard / %d medium / %d soft".formatted(score.hard(), score.medium(), score.soft());
    }

    private static String firstWord(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }
}
