package org.trackweave.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The same Kafka as {@link KafkaServer} in a process of its own, so that it can be killed. It costs a second JVM: for tests
 * of recovery.
 */
public final class KafkaProcess implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(120);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final ServerFolder folder;
    private final ChildProcess process;
    private final int port;

    private KafkaProcess(ServerFolder folder, ChildProcess process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it, on the log it finds in the folder or on a new one, and returns when it accepts clients.
     *
     * @throws ServerStartException when the port is taken, or the folder is in use, not writable or nearly full
     */
    public static KafkaProcess start(KafkaSettings settings) {
        var folder = ServerFolder.claim("Kafka", settings.folder());
        try {
            ChildProcess.stopOrphan(folder.path(), "KILL");
            int port = Ports.claim("Kafka", settings.port());
            var ready = folder.resolve("ready");
            Files.deleteIfExists(ready);
            var process = ChildProcess.start(command(folder, port, ready), folder.path(), folder.resolve("server.log"),
                    "KILL");
            awaitReady(process, ready);
            return new KafkaProcess(folder, process, port);
        } catch (IOException e) {
            folder.close();
            throw new ServerStartException("Kafka could not start in (%s).".formatted(settings.folder()), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static List<String> command(ServerFolder folder, int port, Path ready) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), KafkaMain.class.getName(),
                folder.resolve("log").toString(), Integer.toString(port), ready.toString());
    }

    private static void awaitReady(ChildProcess process, Path ready) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!Files.exists(ready)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                var output = process.logTail();
                process.kill();
                throw new ServerStartException("Kafka did not start:%n%s".formatted(output));
            }
            Pause.milliseconds(25);
        }
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Kills it as a crash would (signal 9); {@link #start} on the same folder brings it back. */
    public void kill() {
        process.kill();
        folder.close();
    }

    @Override
    public void close() {
        process.stop("TERM", STOP_PATIENCE);
        folder.close();
    }
}
