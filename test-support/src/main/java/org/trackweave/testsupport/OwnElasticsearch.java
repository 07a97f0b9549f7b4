package org.trackweave.testsupport;

import java.net.URI;

import org.trackweave.embedded.ElasticsearchServer;
import org.trackweave.embedded.ElasticsearchSettings;

/** An Elasticsearch of one test's own, which it may kill and start again: port and indices stay the same. */
public final class OwnElasticsearch implements AutoCloseable {

    private final ElasticsearchSettings settings;
    private ElasticsearchServer server;

    OwnElasticsearch() {
        var folder = TestFolders.create("own-elasticsearch");
        var first = ElasticsearchSettings.in(folder).withHeapMegabytes(256).asDisposable();
        server = ElasticsearchServer.start(first);
        settings = first.withPort(server.port());
        TestFolders.beforeDeletion(this::close);
    }

    public URI uri() {
        return server.uri();
    }

    public boolean isRunning() {
        return server.isRunning();
    }

    /** Ends it as a crash would. */
    public void kill() {
        server.kill();
    }

    /** Brings it back after {@link #kill}. */
    public void start() {
        server = ElasticsearchServer.start(settings);
    }

    @Override
    public void close() {
        if (server.isRunning()) {
            server.kill();
        }
    }
}
