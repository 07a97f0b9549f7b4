package org.trackweave.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The files of a PostgreSQL cluster in a folder: made once, and put in order before each start. */
final class PostgresCluster {

    static final String SUPERUSER = "trackweave";
    private static final String MAJOR_VERSION = "18";

    private final PostgresUser user;
    private final Path home;
    private final ServerFolder folder;

    PostgresCluster(PostgresUser user, Path home, ServerFolder folder) {
        this.user = user;
        this.home = home;
        this.folder = folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    String password() throws IOException {
        return Files.readString(passwordFile(), StandardCharsets.UTF_8).strip();
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    List<String> command(String program, List<String> arguments) {
        var command = user.command(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /** Runs {@code initdb} unless the data is there; an interrupted one is begun anew. */
    void initialize() throws IOException {
        var version = data().resolve("PG_VERSION");
        if (Files.exists(version)) {
            requireVersion(Files.readString(version).strip());
            return;
        }
        if (!Files.exists(passwordFile())) {
            writePassword();
        }
        var half = folder.resolve("data.part");
        BinaryCache.delete(half);
        var log = folder.resolve("initdb.log");
        // The builtin locale sorts the same on every machine; ICU and libc change theirs with their versions.
        var arguments = List.of("-D", half.toString(), "-U", SUPERUSER, "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8", "--no-sync", "--no-instructions");
        var process = new ProcessBuilder(command("initdb", arguments)).redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
        process.getOutputStream().close();
        if (process.onExit().join().exitValue() != 0) {
            throw new ServerStartException("PostgreSQL could not create its data in (%s):%n%s".formatted(data(),
                    Files.readString(log).strip()));
        }
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireVersion(String found) {
        if (!MAJOR_VERSION.equals(found)) {
            throw new ServerStartException(
                    "The data in (%s) is of PostgreSQL %s, this is PostgreSQL %s. Dump it with the old release and load it here."
                        .formatted(data(), found, MAJOR_VERSION));
        }
    }

    private void writePassword() throws IOException {
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        var file = Files.createFile(passwordFile(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random));
    }

    /** The pid file of a killed server; the next one would take any process of that number for its rival. */
    void clearStale() throws IOException {
        ChildProcess.stopOrphan(folder.path(), "INT");
        Files.deleteIfExists(data().resolve("postmaster.pid"));
    }
}
