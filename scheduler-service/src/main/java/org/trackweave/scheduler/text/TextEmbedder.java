package org.trackweave.scheduler.text;

import java.util.List;

/** Turns texts into vectors whose cosine says how near two texts are in meaning. */
public interface TextEmbedder {

    /** Names the model and its version: vectors of different models must never be compared. */
    String model();

    /**
     * One unit-length vector per text, in the order of the texts. Slow (tens of milliseconds a text), so
     * {@code progress} is told after each text how many are done.
     */
    List<float[]> embed(List<String> texts, EmbeddingProgress progress);

    /** Told how far the embedding has come. */
    @FunctionalInterface
    interface EmbeddingProgress {

        /** For callers that do not look. */
        EmbeddingProgress UNSEEN = (_, _) -> {
        };

        void embedded(int done, int of);
    }
}
