package org.trackweave.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * The static files under {@code /assets}. A file is found in {@code static/assets/} (the platform's) or in
 * {@code static/} (a service's own, {@code static/scheduler/grid.js} is {@code /assets/scheduler/grid.js}). Its URL
 * carries a hash of its content, so a browser may keep it for ever and still never sees an old one.
 */
public final class Assets {

    /** Lower-case names without dots in front, so no path can leave its folder. */
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_.-]*");

    private static final Map<String, String> WEB_JARS = Map.of("htmx.js", "htmx.org/*/dist/htmx.min.js", "sse.js",
            "htmx-ext-sse/*/sse.js");

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final Map<String, Asset> found = new ConcurrentHashMap<>();

    Assets() {}

    /**
     * The URL to put into a page.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String url(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException(
                "There is no asset (%s). Maybe it is missing from static/assets or static/.".formatted(name)));
        return "/assets/" + name + "?v=" + asset.hash();
    }

    Optional<Asset> find(String name) {
        Asset known = found.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (!NAME.matcher(name).matches() || name.contains("..")) {
            return Optional.empty();
        }
        Optional<Asset> read = read(name);
        // Only files that exist are kept, so requests for others cannot fill the memory.
        read.ifPresent(asset -> found.put(name, asset));
        return read;
    }

    private Optional<Asset> read(String name) {
        try {
            Resource resource = resource(name);
            if (resource == null) {
                return Optional.empty();
            }
            try (InputStream content = resource.getInputStream()) {
                byte[] bytes = content.readAllBytes();
                MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
                return Optional.of(new Asset(new ByteArrayResource(bytes), hash(bytes), type));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private @Nullable Resource resource(String name) throws IOException {
        String webJar = WEB_JARS.get(name);
        if (webJar != null) {
            Resource[] matches = resources.getResources("classpath*:META-INF/resources/webjars/" + webJar);
            return matches.length == 0 ? null : matches[0];
        }
        for (String folder : new String[]{"static/assets/", "static/"}) {
            Resource candidate = resources.getResource("classpath:" + folder + name);
            if (candidate.isReadable()) {
                return candidate;
            }
        }
        return null;
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }

    /** One file, read once. */
    record Asset(ByteArrayResource content, String hash, MediaType type) {}
}
