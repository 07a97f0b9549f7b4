package org.trackweave.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** {@code ./trackweave} as a process of its own, from this build's classes. */
final class LocalProcess implements AutoCloseable {

    private static final long STOPS_WITHIN_SECONDS = 60;

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final List<String> output = new ArrayList<>();
    private final CompletableFuture<Void> read;

    private LocalProcess(Process process) {
        this.process = process;
        this.read = CompletableFuture.allOf(collect(process.inputReader(StandardCharsets.UTF_8), output),
                collect(new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)),
                        lines));
    }

    static LocalProcess run(Path data, int port, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-Dtrackweave.logs=" + data.resolve("logs"),
                "-Dorg.springframework.boot.logging.LoggingSystem=none", "-cp", System.getProperty("java.class.path"),
                "org.trackweave.local.Main"));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
        try {
            return new LocalProcess(new ProcessBuilder(command).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompletableFuture<Void> collect(BufferedReader reader, List<String> into) {
        return CompletableFuture.runAsync(() -> reader.lines().forEach(line -> {
            synchronized (this) {
                into.add(line);
            }
        }), runnable -> Thread.ofVirtual().start(runnable));
    }

    synchronized boolean said(Predicate<String> what) {
        return lines.stream().anyMatch(what) || output.stream().anyMatch(what);
    }

    /** All that went to standard output, when it has ended. */
    String output() throws InterruptedException {
        process.waitFor();
        read.join();
        synchronized (this) {
            return String.join("\n", output);
        }
    }

    synchronized String everything() {
        return String.join("\n", output) + "\n" + String.join("\n", lines);
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** As {@code kill -9} of the whole process group: nothing gets to say goodbye. */
    void killAll() throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        for (ProcessHandle child : children) {
            child.onExit().join();
        }
    }

    /** As Ctrl-C. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            killAll();
        }
    }
}
