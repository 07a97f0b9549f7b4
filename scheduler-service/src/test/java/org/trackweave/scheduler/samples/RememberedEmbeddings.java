package org.trackweave.scheduler.samples;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.trackweave.scheduler.text.BgeSmallEmbedder;
import org.trackweave.scheduler.text.CachedTextEmbedder;
import org.trackweave.scheduler.text.EmbeddingCache;
import org.trackweave.scheduler.text.TextEmbedder;

/** The real model, each text embedded once for all tests of a run. */
public final class RememberedEmbeddings implements EmbeddingCache {

    private static final TextEmbedder SHARED = new CachedTextEmbedder(new BgeSmallEmbedder(),
            new RememberedEmbeddings());

    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    public static TextEmbedder bgeSmall() {
        return SHARED;
    }

    @Override
    public Map<String, float[]> find(Collection<String> keys) {
        return vectors.entrySet()
            .stream()
            .filter(entry -> keys.contains(entry.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void store(Map<String, float[]> fresh) {
        vectors.putAll(fresh);
    }
}
