package org.trackweave.scheduler.discovery;

/** Told how far the search for tracks has come. */
@FunctionalInterface
public interface FindingProgress {

    /** For callers that do not look. */
    FindingProgress UNSEEN = (_, _, _) -> {
    };

    void at(Phase phase, int done, int of);

    /** What is being done. */
    enum Phase {
        EMBEDDING,
        COMPARING,
        GROUPING,
        DESCRIBING
    }
}
