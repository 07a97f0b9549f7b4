package org.trackweave.search.index;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;

import org.trackweave.search.index.Indexer.Pass;
import org.trackweave.search.talk.TalksChanged;

/**
 * Indexes whatever is dirty: at once after the read model changed, and every now and then in case nobody said so. While
 * Elasticsearch is away, the work waits in the read model; consumers and pages are not held up.
 */
@Component
class IndexingLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IndexingLoop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final Indexer indexer;
    private final IndexSettings settings;
    private final Semaphore wake = new Semaphore(1);
    private final AtomicBoolean indexInDoubt = new AtomicBoolean(true);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private @Nullable Thread thread;

    IndexingLoop(Indexer indexer, IndexSettings settings) {
        this.indexer = indexer;
        this.settings = settings;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TalksChanged event) {
        wake.release();
    }

    /** Makes the next pass look first whether the index exists. */
    void doubtIndex() {
        indexInDoubt.set(true);
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("indexing").start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        wake.release();
        Thread stopping = thread;
        if (stopping == null) {
            return;
        }
        try {
            stopping.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        Duration pause = FIRST_PAUSE;
        while (running) {
            try {
                String postponed = passes();
                if (postponed == null) {
                    pause = FIRST_PAUSE;
                    awaitChange();
                    continue;
                }
                log.warn("Elasticsearch does not take talks now ({}), next try in {}", postponed, pause);
            } catch (UncheckedIOException | ElasticsearchException | DataAccessException | TransactionException
                    | IllegalStateException e) {
                log.warn("Indexing failed ({}), next try in {}", e.toString(), pause);
            }
            indexInDoubt.set(true);
            rest(pause);
            pause = pause.multipliedBy(2).compareTo(settings.longestPause()) < 0
                    ? pause.multipliedBy(2)
                    : settings.longestPause();
        }
    }

    /** Returns why not everything is indexed, null when it is. */
    private @Nullable String passes() {
        if (indexInDoubt.getAndSet(false)) {
            indexer.ensureIndex();
        }
        while (running) {
            switch (indexer.indexDirty()) {
                case Pass.Clean() -> {
                    return null;
                }
                case Pass.Progress() -> {
                }
                case Pass.Postponed(var reason) -> {
                    return reason;
                }
            }
        }
        return null;
    }

    private void awaitChange() {
        try {
            if (wake.tryAcquire(settings.every().toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Changes do not cut it short: they would find Elasticsearch as it was. */
    private void rest(Duration pause) {
        try {
            stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
