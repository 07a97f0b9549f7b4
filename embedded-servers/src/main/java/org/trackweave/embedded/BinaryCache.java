package org.trackweave.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Extracted server programs, shared by every run on this machine and keyed by what they were made from. A folder appears
 * under its key complete or not at all, so a killed extraction leaves nothing half done.
 */
final class BinaryCache {

    @FunctionalInterface
    interface Filler {
        void fill(Path folder) throws IOException;
    }

    private BinaryCache() {}

    /** Where the cache is: {@code trackweave.cache}, else the user's cache folder, else the temporary folder. */
    static Path root() {
        var chosen = System.getProperty("trackweave.cache");
        if (chosen != null) {
            return Path.of(chosen).toAbsolutePath();
        }
        var xdg = System.getenv("XDG_CACHE_HOME");
        var user = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        var folder = user.resolve("trackweave");
        try {
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) {
                return folder;
            }
        } catch (IOException unwritableHome) {
            // A build account without a home is usual; the temporary folder does as well.
        }
        return temporaryRoot();
    }

    /** A cache that every account of this machine can reach. */
    static Path temporaryRoot() {
        return Path.of(System.getProperty("java.io.tmpdir"),
                "trackweave-cache-" + System.getProperty("user.name").replaceAll("\\W", "_"));
    }

    /** The folder of that key, filled now when it is not there yet. Safe against other processes doing the same. */
    static Path folder(Path root, String key, Filler filler) {
        var folder = root.resolve(key);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(root);
                fillOnce(folder, filler);
                deleteUnused(root);
            }
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
            return folder;
        } catch (IOException e) {
            throw new ServerStartException(
                    "Cannot extract the server into (%s): %s. Set -Dtrackweave.cache to a folder with 500 MB of room."
                        .formatted(folder, e),
                    e);
        }
    }

    /** Removes what no run has used for a month: each release brings its own servers. */
    private static void deleteUnused(Path root) throws IOException {
        var monthAgo = FileTime.from(Instant.now().minus(Duration.ofDays(30)));
        try (var folders = Files.list(root)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                if (Files.getLastModifiedTime(folder).compareTo(monthAgo) < 0) {
                    delete(folder);
                    Files.deleteIfExists(lockOf(folder));
                }
            }
        }
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".lock");
    }

    private static synchronized void fillOnce(Path folder, Filler filler) throws IOException {
        try (var channel = FileChannel.open(lockOf(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                var half = folder.resolveSibling(folder.getFileName() + ".part");
                delete(half);
                Files.createDirectories(half);
                filler.fill(half);
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
