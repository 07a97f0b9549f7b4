package org.trackweave.scheduler.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.Problems;

/**
 * Tells a page that its run has something new, and every second that it goes on. The run's row is looked at, so that it
 * does not matter which instance works on it and which one serves the page.
 */
@RestController
@OrganizerOnly
class RunStream {

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofHours(2);

    private final RunService runs;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("run-stream").daemon().factory());

    RunStream(RunService runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @GetMapping(path = {"/api/conferences/{conference}/runs/{run}/stream",
            "/conferences/{conference}/runs/{run}/stream"}, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@PathVariable String conference, @PathVariable UUID run) {
        if (runs.find(conference, run).isEmpty()) {
            throw Problems.notFound("There is no such run.");
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        AtomicReference<@Nullable Told> told = new AtomicReference<>();
        AtomicReference<@Nullable ScheduledFuture<?>> ticking = new AtomicReference<>();
        Runnable stop = () -> {
            ScheduledFuture<?> future = ticking.get();
            if (future != null) {
                future.cancel(false);
            }
        };
        emitter.onCompletion(stop);
        emitter.onTimeout(stop);
        emitter.onError(_ -> stop.run());
        ticking.set(timer.scheduleWithFixedDelay(() -> tell(conference, run, emitter, told, stop), 0, EVERY.toMillis(),
                TimeUnit.MILLISECONDS));
        return emitter;
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
    }

    private record Told(long version, long seconds) {}

    private void tell(String conference, UUID id, SseEmitter emitter, AtomicReference<@Nullable Told> told,
            Runnable stop) {
        try {
            Run run = runs.find(conference, id).orElseThrow();
            var now = new Told(run.version(), run.elapsed(clock.instant()).toSeconds());
            if (!now.equals(told.getAndSet(now))) {
                emitter.send(SseEmitter.event().name("progress").id(Long.toString(run.version())).data(run));
            }
            if (run.state().ended()) {
                emitter.send(SseEmitter.event().name("ended").data(run.state().wireName()));
                emitter.complete();
                stop.run();
            }
        } catch (IOException | RuntimeException e) {
            // The browser is gone, or the database is: it connects again by itself.
            emitter.completeWithError(e);
            stop.run();
        }
    }
}
