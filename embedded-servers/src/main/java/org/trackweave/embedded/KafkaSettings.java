package org.trackweave.embedded;

import java.nio.file.Path;

/**
 * How to run Kafka.
 *
 * @param folder everything the broker keeps
 * @param port   the TCP port on loopback, 0 for any free one; the controller always takes a free one
 */
public record KafkaSettings(Path folder, int port) {

    /** On any free port. */
    public static KafkaSettings in(Path folder) {
        return new KafkaSettings(folder, 0);
    }

    public KafkaSettings withPort(int port) {
        return new KafkaSettings(folder, port);
    }
}
