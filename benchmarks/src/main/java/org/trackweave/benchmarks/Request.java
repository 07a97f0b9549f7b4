package org.trackweave.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command is asked to do.
 *
 * @param files the instances, in the order given
 * @param longest the time for each instance
 * @param out where solutions go; made when it is missing
 */
public record Request(List<Path> files, Duration longest, long seed, Path out) {

    private static final Duration USUAL = Duration.ofSeconds(60);

    public Request {
        files = List.copyOf(files);
    }

    /**
     * Reads what follows the command.
     *
     * @throws IllegalArgumentException with words for people when an option is unknown or has no usable value
     */
    public static Request of(List<String> arguments) {
        var files = new ArrayList<Path>();
        var longest = USUAL;
        long seed = 1;
        var out = Path.of("benchmark-results");
        for (var rest = arguments.iterator(); rest.hasNext();) {
            var argument = rest.next();
            switch (argument) {
                case "--seconds" -> longest = Duration.ofSeconds(number(argument, rest.hasNext() ? rest.next() : ""));
                case "--seed" -> seed = number(argument, rest.hasNext() ? rest.next() : "");
                case "--out" -> out = Path.of(rest.hasNext() ? rest.next() : "");
                default -> {
                    if (argument.startsWith("--")) {
                        throw new IllegalArgumentException("There is no option (%s).".formatted(argument));
                    }
                    files.add(Path.of(argument));
                }
            }
        }
        return new Request(files, longest, seed, out);
    }

    /** Where the answer to an instance goes: named after it. */
    public Path solution(Path file, String ending) throws IOException {
        Files.createDirectories(out);
        return out.resolve(name(file) + ending);
    }

    /** The file's name without its ending. */
    public static String name(Path file) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static long number(String option, String value) {
        try {
            long number = Long.parseLong(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for numbers that are too small.
        }
        throw new IllegalArgumentException("%s needs a whole number from 1 (%s given).".formatted(option, value));
    }
}
