package org.trackweave.embedded;

import java.nio.file.Path;

/**
 * How to run Elasticsearch.
 *
 * @param folder        everything the server keeps
 * @param port          the HTTP port on loopback, 0 for any free one
 * @param heapMegabytes the child JVM's heap, all of it taken at the start
 * @param disposable    true for tests: compiled quickly rather than well, and killed rather than stopped
 */
public record ElasticsearchSettings(Path folder, int port, int heapMegabytes, boolean disposable) {

    public ElasticsearchSettings {
        if (heapMegabytes < 128) {
            throw new IllegalArgumentException(
                    "Elasticsearch needs a heap of at least 128 MB, not (%d).".formatted(heapMegabytes));
        }
    }

    /** Durable, on any free port, with a heap of 512 MB. */
    public static ElasticsearchSettings in(Path folder) {
        return new ElasticsearchSettings(folder, 0, 512, false);
    }

    public ElasticsearchSettings withPort(int port) {
        return new ElasticsearchSettings(folder, port, heapMegabytes, disposable);
    }

    public ElasticsearchSettings withHeapMegabytes(int heapMegabytes) {
        return new ElasticsearchSettings(folder, port, heapMegabytes, disposable);
    }

    public ElasticsearchSettings asDisposable() {
        return new ElasticsearchSettings(folder, port, heapMegabytes, true);
    }
}
