package org.trackweave.platform.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay of this JVM that something was committed, so that it need not wait for its next poll. */
final class WakeUp {

    private final Semaphore signals = new Semaphore(0);

    void signal() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    /** Returns at the next signal, at once when there was one since the last call, at the latest after the limit. */
    void await(Duration limit) throws InterruptedException {
        if (signals.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            signals.drainPermits();
        }
    }
}
