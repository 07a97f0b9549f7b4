package org.trackweave.scheduler.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Embeds only the texts that the cache does not know yet. */
public final class CachedTextEmbedder implements TextEmbedder {

    /** Small enough that a killed run loses seconds of work, large enough that the store is not called per text. */
    private static final int BATCH = 32;

    private final TextEmbedder embedder;
    private final EmbeddingCache cache;

    public CachedTextEmbedder(TextEmbedder embedder, EmbeddingCache cache) {
        this.embedder = embedder;
        this.cache = cache;
    }

    @Override
    public String model() {
        return embedder.model();
    }

    @Override
    public List<float[]> embed(List<String> texts, EmbeddingProgress progress) {
        var keys = texts.stream().map(this::key).toList();
        var known = new HashMap<>(cache.find(List.copyOf(new LinkedHashSet<>(keys))));
        var missing = new LinkedHashMap<String, String>();
        for (int i = 0; i < keys.size(); i++) {
            if (!known.containsKey(keys.get(i))) {
                missing.put(keys.get(i), texts.get(i));
            }
        }
        var waiting = List.copyOf(missing.entrySet());
        for (int from = 0; from < waiting.size(); from += BATCH) {
            var batch = waiting.subList(from, Math.min(from + BATCH, waiting.size()));
            int before = from;
            var vectors = embedder.embed(batch.stream().map(Map.Entry::getValue).toList(),
                    (done, _) -> progress.embedded(before + done, waiting.size()));
            var fresh = new LinkedHashMap<String, float[]>();
            for (int i = 0; i < batch.size(); i++) {
                fresh.put(batch.get(i).getKey(), vectors.get(i));
            }
            cache.store(fresh);
            known.putAll(fresh);
        }
        return keys.stream().map(known::get).toList();
    }

    /** As {@link #embed}, but empty where more texts than a person would wait for are new. */
    public Optional<List<float[]>> embedFew(List<String> texts, int mostNew) {
        var keys = Set.copyOf(texts.stream().map(this::key).toList());
        return keys.size() - cache.find(keys).size() <= mostNew
                ? Optional.of(embed(texts, EmbeddingProgress.UNSEEN))
                : Optional.empty();
    }

    private String key(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(model().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
