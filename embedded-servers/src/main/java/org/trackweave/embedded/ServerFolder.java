package org.trackweave.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * A server's folder, owned by this process until it is closed. The operating system drops the lock of a killed process,
 * so a stale lock cannot exist.
 */
final class ServerFolder implements AutoCloseable {

    /** Below this the servers would stop in the middle of their work, so they refuse to start. */
    private static final long LEAST_FREE_BYTES = 256L << 20;

    private final Path path;
    private final FileChannel channel;

    private ServerFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws ServerStartException when the folder cannot be written, has an owner or its disk is nearly full */
    static ServerFolder claim(String server, Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            requireSpace(server, path);
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new ServerStartException(
                        "Another running process owns the folder (%s) of %s. Stop it or choose another folder."
                            .formatted(path, server));
            }
            return new ServerFolder(path, channel);
        } catch (IOException e) {
            throw new ServerStartException(
                    "%s cannot write to its folder (%s): %s. Make it writable or choose another folder."
                        .formatted(server, path, e),
                    e);
        }
    }

    private static void requireSpace(String server, Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new ServerStartException(
                    "The disk of (%s) has %d MB left, %s needs at least %d MB. Free some space or choose another folder."
                        .formatted(path, free >> 20, server, LEAST_FREE_BYTES >> 20));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
