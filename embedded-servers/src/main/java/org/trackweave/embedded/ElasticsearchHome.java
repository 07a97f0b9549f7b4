package org.trackweave.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Elasticsearch's programs, laid out from the bundle that the artifact embedded-elasticsearch has among its resources. */
final class ElasticsearchHome {

    private static final String BUNDLE = "org/trackweave/embedded/elasticsearch/bundle/";
    /** In the bundle for certain, so its address tells where the bundle is. */
    private static final String ANCHOR = BUNDLE + "modules/analysis-common/plugin-descriptor.properties";

    private ElasticsearchHome() {}

    /** The home folder with {@code lib} and {@code modules}. */
    static Path path() {
        try {
            var bundle = bundle();
            return BinaryCache.folder(BinaryCache.root(), "elasticsearch-" + key(bundle),
                    folder -> copy(bundle, folder));
        } catch (IOException e) {
            throw new ServerStartException("Cannot read the Elasticsearch bundle on the class path.", e);
        }
    }

    private record Entry(URI source, long crc) {}

    private static Map<String, Entry> bundle() throws IOException {
        var anchor = ElasticsearchHome.class.getClassLoader().getResource(ANCHOR);
        if (anchor == null) {
            throw new IOException("No resource (%s): is embedded-elasticsearch built?".formatted(ANCHOR));
        }
        return anchor.openConnection() instanceof JarURLConnection jar ? inJar(anchor, jar) : inFolder(anchor);
    }

    private static Map<String, Entry> inJar(URL anchor, JarURLConnection connection) throws IOException {
        var prefix = anchor.toString().substring(0, anchor.toString().length() - ANCHOR.length());
        var entries = new TreeMap<String, Entry>();
        // The connection's jar file is shared with the class loader, which goes on using it.
        for (var entry : (Iterable<JarEntry>) connection.getJarFile().stream()::iterator) {
            if (entry.getName().startsWith(BUNDLE) && !entry.isDirectory()) {
                entries.put(entry.getName().substring(BUNDLE.length()),
                        new Entry(URI.create(prefix + entry.getName()), entry.getCrc()));
            }
        }
        return entries;
    }

    private static Map<String, Entry> inFolder(URL anchor) throws IOException {
        var root = Path.of(URI.create(anchor.toString())).resolve("../../..").normalize();
        var entries = new TreeMap<String, Entry>();
        try (var files = Files.walk(root)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                entries.put(root.relativize(file).toString().replace('\\', '/'), new Entry(file.toUri(), crc(file)));
            }
        }
        return entries;
    }

    private static long crc(Path file) throws IOException {
        try (var in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }

    private static String key(Map<String, Entry> bundle) {
        var text = new StringBuilder();
        bundle.forEach((name, entry) -> text.append(name).append(' ').append(entry.crc()).append('\n'));
        return HexFormat.of().formatHex(Hashes.sha256(text.toString().getBytes(StandardCharsets.UTF_8)), 0, 8);
    }

    private static void copy(Map<String, Entry> bundle, Path folder) throws IOException {
        for (var named : bundle.entrySet()) {
            var target = folder.resolve(named.getKey());
            Files.createDirectories(target.getParent());
            try (var in = named.getValue().source().toURL().openStream()) {
                Files.copy(in, target);
            }
        }
        Files.createDirectories(folder.resolve("config"));
        Files.createDirectories(folder.resolve("plugins"));
    }
}
