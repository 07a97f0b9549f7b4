package org.trackweave.benchmarks.tracks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.trackweave.scheduler.text.BgeSmallEmbedder;
import org.trackweave.scheduler.text.CachedTextEmbedder;
import org.trackweave.scheduler.text.EmbeddingCache;

/** Vectors in a file, so that the second benchmark on a conference starts at once. A torn end is read over. */
final class EmbeddingFile implements EmbeddingCache {

    private final Path file;
    private final Map<String, float[]> vectors = new HashMap<>();

    private EmbeddingFile(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            read();
        }
    }

    /** The service's embedder, remembering in this folder. */
    static CachedTextEmbedder embedderIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new CachedTextEmbedder(new BgeSmallEmbedder(), new EmbeddingFile(folder.resolve("embeddings.bin")));
    }

    @Override
    public Map<String, float[]> find(Collection<String> keys) {
        var found = new HashMap<>(vectors);
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public void store(Map<String, float[]> fresh) {
        vectors.putAll(fresh);
        try (var out = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
            for (var entry : fresh.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                for (float value : entry.getValue()) {
                    out.writeFloat(value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remember embeddings in (%s).".formatted(file), e);
        }
    }

    private void read() throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                var key = in.readUTF();
                var vector = new float[in.readInt()];
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = in.readFloat();
                }
                vectors.put(key, vector);
            }
        } catch (EOFException e) {
            // The end, or where an earlier run was killed.
        }
    }
}
