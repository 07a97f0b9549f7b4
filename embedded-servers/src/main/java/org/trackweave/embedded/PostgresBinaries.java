package org.trackweave.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, from the archive that the binaries artifact puts on the class path. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The installation folder with {@code bin}, {@code lib} and {@code share}. */
    static Path home(Path cache) {
        var archive = "/postgres-%s-%s.txz".formatted(system(), machine());
        return BinaryCache.folder(cache, "postgres-" + hash(archive), folder -> extract(archive, folder));
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name.contains("linux") ? "linux" : name.replace(' ', '_');
    }

    private static String machine() {
        var arch = System.getProperty("os.arch");
        return switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> arch;
        };
    }

    private static InputStream open(String archive) {
        var in = PostgresBinaries.class.getResourceAsStream(archive);
        if (in == null) {
            throw new ServerStartException(
                    "There is no embedded PostgreSQL for this machine (%s). Use docker-compose.yml instead."
                        .formatted(archive));
        }
        return new BufferedInputStream(in, 1 << 16);
    }

    private static String hash(String archive) {
        try (var in = new DigestInputStream(open(archive), Hashes.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (IOException e) {
            throw new ServerStartException("Cannot read the archive (%s).".formatted(archive), e);
        }
    }

    private static void extract(String archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(
                            "The archive has an entry outside of its folder (%s).".formatted(entry.getName()));
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            var mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
        }
    }
}
