package org.trackweave.embedded;

import java.nio.file.Path;
import java.util.List;

/**
 * How to run PostgreSQL.
 *
 * @param folder     everything the server keeps: data, password, log
 * @param port       the TCP port on loopback, 0 for any free one
 * @param databases  created at the start when absent
 * @param disposable true for tests: nothing is forced to disk, so a power cut loses data, a killed process does not
 */
public record PostgresSettings(Path folder, int port, List<String> databases, boolean disposable) {

    public PostgresSettings {
        databases = List.copyOf(databases);
    }

    /** Durable, on any free port, without databases. */
    public static PostgresSettings in(Path folder) {
        return new PostgresSettings(folder, 0, List.of(), false);
    }

    public PostgresSettings withPort(int port) {
        return new PostgresSettings(folder, port, databases, disposable);
    }

    public PostgresSettings withDatabases(String... names) {
        return new PostgresSettings(folder, port, List.of(names), disposable);
    }

    public PostgresSettings asDisposable() {
        return new PostgresSettings(folder, port, databases, true);
    }
}
