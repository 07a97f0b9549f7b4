package org.trackweave.embedded;

import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import kafka.server.KafkaRaftServer;

/** A real Kafka, broker and controller in one, inside this JVM. It listens on loopback only and creates no topic by itself. */
public final class KafkaServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaServer.class);

    private final ServerFolder folder;
    private final KafkaRaftServer server;
    private final int port;
    private boolean running = true;

    private KafkaServer(ServerFolder folder, KafkaRaftServer server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts it, on the log it finds in the folder or on a new one, and returns when it accepts clients.
     *
     * @throws ServerStartException when the port is taken, or the folder is in use, not writable or nearly full
     */
    public static KafkaServer start(KafkaSettings settings) {
        long begin = System.nanoTime();
        var folder = ServerFolder.claim("Kafka", settings.folder());
        try {
            keepThisProcessAlive();
            int port = Ports.claim("Kafka", settings.port());
            var server = KafkaBroker.start(folder.resolve("log"), port);
            log.info("Kafka answers on port {} after {} ms", port, (System.nanoTime() - begin) / 1_000_000);
            return new KafkaServer(folder, server, port);
        } catch (RuntimeException e) {
            folder.close();
            throw e instanceof ServerStartException known
                    ? known
                    : new ServerStartException("Kafka could not start in (%s).".formatted(settings.folder()), e);
        }
    }

    /** A broker with a fault ends its process. Here that process is also everything else, so it only stops working. */
    private static void keepThisProcessAlive() {
        Exit.setExitProcedure((status, message) -> log.error("Kafka gave up with status {}: {}", status, message));
        Exit.setHaltProcedure((status, message) -> log.error("Kafka gave up with status {}: {}", status, message));
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public synchronized void close() {
        if (running) {
            running = false;
            try {
                server.shutdown();
                server.awaitShutdown();
            } finally {
                folder.close();
            }
        }
    }
}
