package org.trackweave.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The child process of {@link KafkaProcess}. Arguments: the log folder, the port, the file to create when ready. */
final class KafkaMain {

    private KafkaMain() {}

    public static void main(String[] arguments) throws IOException {
        var broker = KafkaBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::shutdown, "stop kafka"));
        Files.createFile(Path.of(arguments[2]));
        broker.awaitShutdown();
    }
}
