package org.trackweave.scheduler.text;

import java.util.ArrayList;
import java.util.List;

import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;

/**
 * bge-small-en-v1.5, quantised, on the CPU in this process; the model ships in its jar. English texts; 384 dimensions.
 * The first call loads the model (about a second). Thread-safe.
 */
public final class BgeSmallEmbedder implements TextEmbedder {

    /** Longer texts say little new and cost a second each. */
    private static final int CHARACTERS_READ = 1_500;

    @Override
    public String model() {
        return "bge-small-en-v1.5-q/" + CHARACTERS_READ;
    }

    @Override
    public List<float[]> embed(List<String> texts, EmbeddingProgress progress) {
        var vectors = new ArrayList<float[]>(texts.size());
        for (String text : texts) {
            vectors.add(Model.LOADED.embed(cut(text)).content().vector());
            progress.embedded(vectors.size(), texts.size());
        }
        return vectors;
    }

    private static String cut(String text) {
        if (text.isBlank()) {
            return "-";
        }
        return text.length() <= CHARACTERS_READ ? text : text.substring(0, CHARACTERS_READ);
    }

    /** Loaded on first use: a service that embeds nothing does not pay for the model. */
    private static final class Model {
        static final BgeSmallEnV15QuantizedEmbeddingModel LOADED = new BgeSmallEnV15QuantizedEmbeddingModel(
                Runnable::run);
    }
}
