package org.trackweave.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was asked on the command line.
 *
 * @param command what to do
 * @param dataFolder where all state lives
 * @param port the one public port, on loopback
 * @param file the talks the demo loads; empty for PyCon US 2011
 * @param json whether the demo ends with a summary for programs
 */
record Options(Command command, Path dataFolder, int port, Optional<Path> file, boolean json) {

    static final int USUAL_PORT = 8080;

    static final String HELP = """
                               Usage: ./trackweave up   [--data FOLDER] [--port PORT]
                                      ./trackweave demo [--data FOLDER] [--port PORT] [--json] [TALKS.json]

                                 up      starts PostgreSQL, Kafka, Elasticsearch, the services and the gateway, and stays until Ctrl-C
                                 demo    takes a conference from proposals to a searchable programme; starts everything if it is not up

                                 --data  where all state lives (default: ./data)
                                 --port  the one public port, on loopback (default: 8080)
                                 --json  end the demo with a summary for programs
                               """;

    /** What there is to do. */
    enum Command {
        UP,
        DEMO,
        HELP
    }

    /** What is wrong with the command line, in words. */
    static final class BadOptionException extends Exception {

        private static final long serialVersionUID = 1L;

        BadOptionException(String message) {
            super(message);
        }
    }

    static Options parse(List<String> arguments) throws BadOptionException {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Command command = command(rest.isEmpty() ? "help" : rest.poll());
        Path data = Path.of("data");
        int port = USUAL_PORT;
        Optional<Path> file = Optional.empty();
        boolean json = false;
        while (!rest.isEmpty()) {
            String word = rest.poll();
            switch (word) {
                case "--data" -> data = Path.of(value(word, rest));
                case "--port" -> port = port(value(word, rest));
                case "--json" -> json = true;
                case "--help", "-h" -> command = Command.HELP;
                default -> {
                    if (word.startsWith("-") || command != Command.DEMO || file.isPresent()) {
                        throw new BadOptionException("I do not know (%s).".formatted(word));
                    }
                    file = Optional.of(Path.of(word));
                }
            }
        }
        return new Options(command, data.toAbsolutePath().normalize(), port, file, json);
    }

    private static Command command(String word) throws BadOptionException {
        return switch (word) {
            case "up" -> Command.UP;
            case "demo" -> Command.DEMO;
            case "help", "--help", "-h" -> Command.HELP;
            default -> throw new BadOptionException("I do not know the command (%s).".formatted(word));
        };
    }

    private static String value(String option, Deque<String> rest) throws BadOptionException {
        String value = rest.poll();
        if (value == null) {
            throw new BadOptionException("%s needs a value.".formatted(option));
        }
        return value;
    }

    private static int port(String value) throws BadOptionException {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // said below, as for a number out of range
        }
        throw new BadOptionException("A port is a number from 1 to 65535, not (%s).".formatted(value));
    }
}
