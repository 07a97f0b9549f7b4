package org.trackweave.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/** One temporary folder per JVM for all test servers; it goes with the JVM, after the applications and the servers. */
final class TestFolders {

    private static final Deque<Runnable> STOPS = new ArrayDeque<>();
    private static @Nullable Path root;
    private static int count;

    private TestFolders() {}

    static synchronized Path create(String server) {
        try {
            return Files.createDirectory(root().resolve(server + "-" + ++count));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the stop before the folder is deleted, the latest first. */
    static synchronized void beforeDeletion(Runnable stop) {
        STOPS.push(stop);
    }

    private static Path root() throws IOException {
        var existing = root;
        if (existing == null) {
            existing = Files.createTempDirectory("trackweave-test-");
            root = existing;
            // Spring Boot's handlers run after the applications are closed; an ordinary hook would run beside that.
            SpringApplication.getShutdownHandlers().add(TestFolders::stopAndDelete);
        }
        return existing;
    }

    private static synchronized void stopAndDelete() {
        STOPS.forEach(Runnable::run);
        if (root != null) {
            delete(root);
        }
    }

    static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
