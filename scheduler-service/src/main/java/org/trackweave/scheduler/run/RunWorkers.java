package org.trackweave.scheduler.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import org.trackweave.scheduler.ids.NewIds;
import org.trackweave.scheduler.run.Runs.LeaseAnswer;
import org.trackweave.scheduler.timetable.CancelSignal;

/**
 * Works on runs, a few at once. A run belongs to the worker that holds its lease; an instance that dies stops renewing,
 * and any other takes the run over and starts it again.
 */
@Component
class RunWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RunWorkers.class);

    private final Runs runs;
    private final RunExecution execution;
    private final RunWorkerSettings settings;
    private final String worker;
    private final Semaphore free;
    private ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    RunWorkers(Runs runs, RunExecution execution, RunWorkerSettings settings, NewIds ids) {
        this.worker = "worker-" + ids.next();
        this.runs = runs;
        this.execution = execution;
        this.settings = settings;
        this.free = new Semaphore(settings.parallel());
    }

    /** Looks for a run now rather than at the next tick. */
    void wake() {
        if (running) {
            threads.execute(this::takeWhatWaits);
        }
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("run-worker-", 0).daemon().factory());
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("run-lease").daemon().factory());
        // Events wake the workers; the tick is for runs whose instance died.
        timer.scheduleWithFixedDelay(this::wake, 0, settings.lease().toMillis() / 3, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void takeWhatWaits() {
        while (running && free.tryAcquire()) {
            try {
                Optional<Run> run = runs.claim(worker, settings.lease());
                if (run.isEmpty()) {
                    return;
                }
                work(run.get());
            } catch (DataAccessException e) {
                log.warn("The database did not answer, runs wait for the next tick", e);
                return;
            } finally {
                free.release();
            }
        }
    }

    private void work(Run run) {
        CancelSignal cancel = new CancelSignal();
        Duration beat = settings.lease().dividedBy(5);
        ScheduledFuture<?> heart = timer.scheduleWithFixedDelay(() -> beat(run, cancel), beat.toMillis(),
                beat.toMillis(), TimeUnit.MILLISECONDS);
        try {
            execution.execute(run, worker, cancel);
        } finally {
            heart.cancel(false);
        }
    }

    private void beat(Run run, CancelSignal cancel) {
        try {
            LeaseAnswer answer = runs.renew(run.id(), worker, settings.lease());
            switch (answer) {
                case GO_ON -> {
                    // nothing to do
                }
                case STOP, LOST -> cancel.cancel();
            }
        } catch (DataAccessException e) {
            log.warn("The lease of run {} was not renewed", run.id(), e);
        }
    }
}
