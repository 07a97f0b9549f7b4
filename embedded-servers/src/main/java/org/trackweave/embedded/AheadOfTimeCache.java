package org.trackweave.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Elasticsearch's classes loaded and linked ahead of time (JEP 483 and 514), which cuts its start from ten seconds of
 * processor time to three. A training run makes it once per machine, in the background and at the lowest priority.
 */
final class AheadOfTimeCache implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AheadOfTimeCache.class);

    /** The first minute belongs to the user, who waits for the first page. */
    private static final long DELAY_SECONDS = 60;

    private final Path file;
    private @Nullable ChildProcess training;
    private boolean closed;

    /** @param home the server's home; the cache fits one Java release only and so is named after it */
    AheadOfTimeCache(Path home) {
        file = home.resolve("java-" + Runtime.version() + ".aot");
    }

    /** What the server's JVM gets; a cache that does not fit is ignored by it. */
    List<String> options() {
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off") : List.of();
    }

    /** Throws the cache away, because a server with it did not start. */
    boolean discard() throws IOException {
        return Files.deleteIfExists(file);
    }

    /**
     * Makes the cache later unless it is there.
     *
     * @param command runs the server once, from its start to its end
     */
    void trainLater(Path folder, List<String> command) {
        if (!Files.exists(file)) {
            CompletableFuture.delayedExecutor(DELAY_SECONDS, TimeUnit.SECONDS).execute(() -> train(folder, command));
        }
    }

    void train(Path folder, List<String> command) {
        var half = folder.resolve("aot.part");
        try {
            Files.createDirectories(folder);
            var whole = new ArrayList<String>(List.of("nice", "-n", "19", command.getFirst()));
            whole.add("-XX:AOTCacheOutput=" + half);
            whole.addAll(command.subList(1, command.size()));
            var process = begin(whole, folder);
            if (process != null && process.awaitExit() == 0) {
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
            BinaryCache.delete(folder);
        } catch (IOException e) {
            log.info("Elasticsearch will start no faster next time: {}", e.toString());
        }
    }

    private synchronized @Nullable ChildProcess begin(List<String> command, Path folder) throws IOException {
        if (!closed) {
            training = ChildProcess.start(command, folder, folder.resolve("training.log"), "KILL");
        }
        return training;
    }

    /** Gives up on a training that still runs. */
    @Override
    public synchronized void close() {
        closed = true;
        if (training != null) {
            training.kill();
        }
    }
}
