package org.trackweave.scheduler.timetable;

import java.util.ArrayList;
import java.util.List;

/** Asks a search to stop and to hand over the best it has. May be given before the search starts; thread-safe. */
public final class CancelSignal {

    private boolean canceled;
    private final List<Runnable> listeners = new ArrayList<>();

    public void cancel() {
        List<Runnable> told;
        synchronized (this) {
            if (canceled) {
                return;
            }
            canceled = true;
            told = List.copyOf(listeners);
        }
        told.forEach(Runnable::run);
    }

    public synchronized boolean isCanceled() {
        return canceled;
    }

    /** Runs the listener when the signal is given, at once if it was given already. */
    public void onCancel(Runnable listener) {
        synchronized (this) {
            if (!canceled) {
                listeners.add(listener);
                return;
            }
        }
        listener.run();
    }
}
