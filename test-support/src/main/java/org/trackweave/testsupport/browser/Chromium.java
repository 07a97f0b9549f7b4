package org.trackweave.testsupport.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the machine's Chromium; nothing is downloaded. */
public final class Chromium {

    private static final List<String> NAMES = List
        .of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");

    private Chromium() {}

    /** The program that the environment variable {@code CHROMIUM} names, else the first one on the path. */
    public static Optional<Path> find() {
        return find(System.getenv());
    }

    static Optional<Path> find(Map<String, String> environment) {
        var path = List.of(environment.getOrDefault("PATH", "").split(":", -1));
        var named = Stream.of(environment.getOrDefault("CHROMIUM", "")).filter(name -> !name.isBlank());
        return Stream.concat(named, NAMES.stream())
            .flatMap(name -> name.contains("/")
                    ? Stream.of(Path.of(name))
                    : path.stream().filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    }
}
