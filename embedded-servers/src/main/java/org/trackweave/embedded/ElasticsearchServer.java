package org.trackweave.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Elasticsearch in a child JVM, without security and therefore on loopback only. It goes on indexing until 200 MB
 * of the disk are left, where the stock settings stop at 95 % of it.
 */
public final class ElasticsearchServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ElasticsearchServer.class);
    private static final Duration START_PATIENCE = Duration.ofSeconds(120);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final ServerFolder folder;
    private final ChildProcess process;
    private final AheadOfTimeCache cache;
    private final int port;
    private final boolean disposable;

    private ElasticsearchServer(ServerFolder folder, ChildProcess process, AheadOfTimeCache cache, int port,
            boolean disposable) {
        this.folder = folder;
        this.process = process;
        this.cache = cache;
        this.port = port;
        this.disposable = disposable;
    }

    /**
     * Starts it, on the indices it finds in the folder or without any, and returns when it answers and all indices can be
     * searched.
     *
     * @throws ServerStartException when the port is taken, or the folder is in use, not writable or nearly full
     */
    public static ElasticsearchServer start(ElasticsearchSettings settings) {
        long begin = System.nanoTime();
        var folder = ServerFolder.claim("Elasticsearch", settings.folder());
        try {
            ChildProcess.stopOrphan(folder.path(), "KILL");
            int port = Ports.claim("Elasticsearch", settings.port());
            var home = ElasticsearchHome.path();
            var cache = new AheadOfTimeCache(home);
            var process = launch(cache, home, folder, port, settings);
            log.info("Elasticsearch answers on port {} after {} ms", port, (System.nanoTime() - begin) / 1_000_000);
            if (!settings.disposable()) {
                train(cache, home, folder, settings);
            }
            return new ElasticsearchServer(folder, process, cache, port, settings.disposable());
        } catch (IOException e) {
            folder.close();
            throw new ServerStartException("Elasticsearch could not start in (%s).".formatted(settings.folder()), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static ChildProcess launch(ServerFolder folder, List<String> command, int port) throws IOException {
        var process = ChildProcess.start(command, folder.path(), folder.resolve("server.log"), "TERM");
        awaitReady(process, port);
        return process;
    }

    /** A start that fails with the cache is tried once more without it. */
    private static ChildProcess launch(AheadOfTimeCache cache, Path home, ServerFolder folder, int port,
            ElasticsearchSettings settings) throws IOException {
        var data = Files.createDirectories(folder.resolve("data"));
        try {
            return launch(folder, command(home, data, port, settings, cache.options()), port);
        } catch (ServerStartException e) {
            if (!cache.discard()) {
                throw e;
            }
            log.warn("Elasticsearch did not start with its class cache, trying without: {}", e.getMessage());
            return launch(folder, command(home, data, port, settings, List.of()), port);
        }
    }

    private static void train(AheadOfTimeCache cache, Path home, ServerFolder folder, ElasticsearchSettings settings) {
        var scratch = folder.resolve("training");
        int port = Ports.claim("Elasticsearch", 0);
        var command = new ArrayList<>(command(home, scratch.resolve("data"), port, settings, List.of()));
        command.add("once");
        cache.trainLater(scratch, command);
    }

    private static List<String> command(Path home, Path data, int port, ElasticsearchSettings settings,
            List<String> cacheOptions) {
        int heap = settings.heapMegabytes();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms" + heap + "m", "-Xmx" + heap + "m", "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-Dlog4j2.disable.jmx=true"));
        if (settings.disposable()) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(cacheOptions);
        command.addAll(List.of("-cp", home.resolve("lib") + "/*",
                "org.trackweave.embedded.elasticsearch.ElasticsearchMain", home.toString(), data.toString(),
                Integer.toString(port)));
        return command;
    }

    private static void awaitReady(ChildProcess process, int port) {
        var health = HttpRequest
            .newBuilder(uri(port).resolve("/_cluster/health?wait_for_status=yellow&timeout=60s&filter_path=status"))
            .build();
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client, health)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    var output = process.logTail();
                    process.kill();
                    throw new ServerStartException("Elasticsearch did not start:%n%s".formatted(output));
                }
                Pause.milliseconds(25);
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest health) {
        try {
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("Interrupted while Elasticsearch was starting.", e);
        }
    }

    private static URI uri(int port) {
        return URI.create("http://%s:%d".formatted(Ports.LOOPBACK, port));
    }

    public int port() {
        return port;
    }

    /** Where HTTP clients find it. */
    public URI uri() {
        return uri(port);
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Kills it as a crash would (signal 9), for tests of recovery; {@link #start} on the same folder brings it back. */
    public void kill() {
        cache.close();
        process.kill();
        folder.close();
    }

    /** Stops it; what it acknowledged is on disk. */
    @Override
    public void close() {
        cache.close();
        try {
            if (disposable) {
                process.kill();
            } else {
                process.stop("TERM", STOP_PATIENCE);
            }
        } catch (UncheckedIOException e) {
            process.kill();
        } finally {
            folder.close();
        }
    }
}
