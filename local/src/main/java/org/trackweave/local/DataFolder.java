package org.trackweave.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The one folder that holds all state, owned by one instance at a time. */
final class DataFolder implements AutoCloseable {

    /** Below this a server may stop in the middle of its work. */
    private static final long LEAST_FREE_BYTES = 1L << 30;

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder. The lock is the operating system's: it is gone when the process is, however it ends.
     *
     * @throws CannotStartException when it cannot be written, has no space left, or another instance owns it
     */
    static DataFolder own(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).getUsableSpace() < LEAST_FREE_BYTES) {
                throw new CannotStartException("The disk of the data folder (%s) has less than 1 GiB left. "
                    .formatted(folder) + "Free some space, or choose another folder with --data.");
            }
            Path lockFile = folder.resolve("instance");
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!lock(channel)) {
                String owner = Files.readString(lockFile).strip();
                channel.close();
                throw new CannotStartException("Another instance (%s) owns the data folder (%s). "
                    .formatted(owner.isEmpty() ? "starting" : owner, folder)
                        + "Stop it, or choose another folder with --data.");
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new CannotStartException("The data folder (%s) cannot be written: %s. Choose another with --data."
                .formatted(folder, e.getMessage()), e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /** Says who owns the folder, for the message another instance shows. */
    void sign(String owner) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** A random secret of 32 bytes in base64, made at the first start and kept. Only the owner may read it. */
    String secret(String name) {
        Path file = folder.resolve("secrets").resolve(name);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                Path fresh = Files.createTempFile(file.getParent(), name, ".new");
                if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes));
                Files.move(fresh, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStartException("The secret (%s) cannot be read or written: %s.".formatted(file,
                    e.getMessage()), e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
