package org.trackweave.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** A process for {@link OwnerDeathIT} to kill: it starts PostgreSQL in the folder, says so with a file, and waits. */
final class ServerOwner {

    private ServerOwner() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        PostgresServer.start(PostgresSettings.in(folder.resolve("postgres")).withDatabases("trackweave"));
        Files.createFile(folder.resolve("started"));
        Thread.currentThread().join();
    }
}
