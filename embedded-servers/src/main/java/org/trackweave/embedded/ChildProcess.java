package org.trackweave.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server in its own process that never outlives this JVM: a watcher waits for its standard input to close, which the
 * operating system does even for a killed JVM, and then stops the server. Both leave the terminal's process group, so that
 * Ctrl-C reaches this JVM alone and it can stop the servers in order.
 */
final class ChildProcess {

    private static final boolean HAS_SETSID = onPath("setsid");

    private static final String PID_FILE = "pid";

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Stops a server that outlived both its owner and its watcher. The caller owns the folder, so a server that still runs
     * there has nobody else.
     */
    static void stopOrphan(Path folder, String signal) throws IOException {
        var file = folder.resolve(PID_FILE);
        if (!Files.exists(file)) {
            return;
        }
        var identity = Files.readString(file);
        var orphan = ProcessHandle.of(Long.parseLong(identity.substring(0, identity.indexOf(' '))));
        if (orphan.isPresent() && identity.equals(identity(orphan.get()))) {
            Signals.send(signal, orphan.get().pid());
            try {
                orphan.get().onExit().get(10, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                orphan.get().destroyForcibly();
                orphan.get().onExit().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Files.delete(file);
    }

    /** The number alone may by now be another process's. */
    private static String identity(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /**
     * @param stopSignal the signal the watcher sends when this JVM is gone, such as {@code INT}
     * @param log        takes standard output and error; written anew at each start
     */
    static ChildProcess start(List<String> command, Path folder, Path log, String stopSignal) throws IOException {
        var process = new ProcessBuilder(detached(command)).directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
        process.getOutputStream().close();
        Files.writeString(folder.resolve(PID_FILE), identity(process.toHandle()));
        var watcher = new ProcessBuilder(
                detached(List.of("sh", "-c", "cat >/dev/null; kill -%s %d".formatted(stopSignal, process.pid()))))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
        // Without this a later process that inherits the number could be hit.
        var _ = process.onExit().thenRun(() -> {
            watcher.descendants().forEach(ProcessHandle::destroyForcibly);
            watcher.destroyForcibly();
        });
        return new ChildProcess(process, log);
    }

    private static List<String> detached(List<String> command) {
        if (!HAS_SETSID) {
            return command;
        }
        var detached = new ArrayList<String>(List.of("setsid"));
        detached.addAll(command);
        return detached;
    }

    private static boolean onPath(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Its exit status, once it has ended. */
    int awaitExit() {
        return process.onExit().join().exitValue();
    }

    /** Kills it as a crash would and returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Sends the signal and waits; kills it when the time is up. */
    void stop(String signal, Duration patience) {
        Signals.send(signal, process.pid());
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** The last lines of its log, for an error message. */
    String logTail() {
        try {
            var lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
