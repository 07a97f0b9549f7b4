package org.trackweave.embedded;

/** A short wait between two looks at a starting server. */
final class Pause {

    private Pause() {}

    static void milliseconds(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("Interrupted while a server was starting.", e);
        }
    }
}
