package org.trackweave.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a process of its own. It listens on loopback only and asks for a password that is made once and kept
 * in the folder, readable by its owner alone: other accounts of a shared machine must not read speakers' data.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final ServerFolder folder;
    private final ChildProcess process;
    private final int port;
    private final String password;

    private PostgresServer(ServerFolder folder, ChildProcess process, int port, String password) {
        this.folder = folder;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts it, on the data it finds in the folder or on new data, and returns when it answers.
     *
     * @throws ServerStartException when the port is taken, or the folder is in use, not writable or nearly full
     */
    public static PostgresServer start(PostgresSettings settings) {
        return start(settings, PostgresUser.detect());
    }

    static PostgresServer start(PostgresSettings settings, PostgresUser user) {
        long begin = System.nanoTime();
        var folder = ServerFolder.claim("PostgreSQL", settings.folder());
        try {
            var cluster = new PostgresCluster(user, PostgresBinaries.home(user.cache()), folder);
            cluster.initialize();
            cluster.clearStale();
            int port = Ports.claim("PostgreSQL", settings.port());
            var process = launch(cluster, folder, port, settings.disposable());
            var server = new PostgresServer(folder, process, port, cluster.password());
            settings.databases().forEach(server::createDatabase);
            log.info("PostgreSQL answers on port {} after {} ms", port, (System.nanoTime() - begin) / 1_000_000);
            return server;
        } catch (IOException e) {
            folder.close();
            throw new ServerStartException("PostgreSQL could not start in (%s).".formatted(settings.folder()), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static ChildProcess launch(PostgresCluster cluster, ServerFolder folder, int port, boolean disposable)
            throws IOException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (true) {
            var command = cluster.command("postgres", arguments(cluster, port, disposable));
            var process = ChildProcess.start(command, folder.path(), folder.resolve("server.log"), "INT");
            while (process.isAlive() && System.nanoTime() < deadline) {
                if (isReady(cluster, process.pid())) {
                    return process;
                }
                Pause.milliseconds(15);
            }
            var output = process.logTail();
            process.kill();
            // The children of a killed server take a moment to notice, and hold its shared memory until then.
            boolean predecessorLingers = output.contains("is still in use") || output.contains("already exists");
            if (!predecessorLingers || System.nanoTime() >= deadline) {
                throw new ServerStartException(
                        "PostgreSQL did not start in (%s):%n%s".formatted(folder.path(), output));
            }
            Pause.milliseconds(100);
        }
    }

    private static List<String> arguments(PostgresCluster cluster, int port, boolean disposable) {
        var arguments = new ArrayList<>(List.of("-D", cluster.data().toString(), "-p", Integer.toString(port)));
        var options = new ArrayList<>(List.of("listen_addresses=" + Ports.LOOPBACK, "unix_socket_directories=",
                "max_connections=300", "shared_buffers=64MB", "timezone=UTC", "log_timezone=UTC", "jit=off",
                "io_method=sync", "wal_level=minimal", "max_wal_senders=0", "max_wal_size=256MB"));
        if (disposable) {
            // Not synchronous_commit=off: that keeps commits in the process, and killing it would lose them.
            options.addAll(List.of("fsync=off", "full_page_writes=off"));
        }
        options.forEach(option -> arguments.addAll(List.of("-c", option)));
        return arguments;
    }

    /** The postmaster writes its state into the eighth line of its pid file; that costs less than trying to connect. */
    private static boolean isReady(PostgresCluster cluster, long pid) throws IOException {
        var pidFile = cluster.data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        var lines = Files.readString(pidFile).lines().map(String::strip).toList();
        return lines.size() >= 8 && lines.getFirst().equals(Long.toString(pid)) && lines.get(7).equals("ready");
    }

    public int port() {
        return port;
    }

    public String user() {
        return PostgresCluster.SUPERUSER;
    }

    public String password() {
        return password;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.LOOPBACK, port, database);
    }

    /** Creates the database unless it is there. The name consists of lower-case letters, digits and underscores. */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("A database is named [a-z][a-z0-9_]*, not (%s).".formatted(name));
        }
        try (var connection = connect("postgres"); var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new ServerStartException("Could not create the database (%s).".formatted(name), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user(), password);
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Kills it as a crash would (signal 9), for tests of recovery; {@link #start} on the same folder brings it back. */
    public void kill() {
        process.kill();
        folder.close();
    }

    /** Leaves it running without an owner, as a killed JVM would before its watcher acts. */
    void abandon() {
        folder.close();
    }

    /** Stops it: open connections are cut, committed data is on disk. */
    @Override
    public void close() {
        try {
            process.stop("INT", STOP_PATIENCE);
        } catch (UncheckedIOException e) {
            process.kill();
        } finally {
            folder.close();
        }
    }
}
