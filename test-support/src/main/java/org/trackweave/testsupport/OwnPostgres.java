package org.trackweave.testsupport;

import org.trackweave.embedded.PostgresServer;
import org.trackweave.embedded.PostgresSettings;

/** A PostgreSQL of one test's own, which it may stop, kill and start again: port and data stay the same. */
public final class OwnPostgres implements AutoCloseable {

    private static final String DATABASE = "trackweave";

    private final PostgresSettings settings;
    private PostgresServer server;

    OwnPostgres() {
        var folder = TestFolders.create("own-postgres");
        server = PostgresServer.start(PostgresSettings.in(folder).asDisposable().withDatabases(DATABASE));
        settings = PostgresSettings.in(folder).asDisposable().withPort(server.port());
        TestFolders.beforeDeletion(this::close);
    }

    public TestDatabase database() {
        return new TestDatabase(server.jdbcUrl(DATABASE), server.user(), server.password());
    }

    public boolean isRunning() {
        return server.isRunning();
    }

    /** Ends it in order; open connections are cut. */
    public void stop() {
        server.close();
    }

    /** Ends it as a crash would. */
    public void kill() {
        server.kill();
    }

    /** Brings it back after {@link #stop} or {@link #kill}. */
    public void start() {
        server = PostgresServer.start(settings);
    }

    @Override
    public void close() {
        if (server.isRunning()) {
            server.kill();
        }
    }
}
