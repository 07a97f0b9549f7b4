package org.trackweave.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/** Makes and starts a broker, which is its own controller, in this JVM. */
final class KafkaBroker {

    private static final int NODE = 1;

    private KafkaBroker() {}

    static KafkaRaftServer start(Path logFolder, int port) {
        format(logFolder);
        var server = new KafkaRaftServer(new KafkaConfig(properties(logFolder, port), false), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    private static void format(Path logFolder) {
        if (Files.exists(logFolder.resolve("meta.properties"))) {
            return;
        }
        try (var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter().setPrintStream(silence)
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .addDirectory(logFolder.toString())
                .setMetadataLogDirectory(logFolder.toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .run();
        } catch (Exception e) {
            throw new ServerStartException("Kafka could not format its log folder (%s).".formatted(logFolder), e);
        }
    }

    private static Map<String, Object> properties(Path logFolder, int port) {
        int controllerPort = Ports.claim("Kafka", 0);
        var properties = new HashMap<String, Object>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", NODE);
        properties.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE, Ports.LOOPBACK, controllerPort));
        properties.put("listeners",
                "BROKER://%1$s:%2$d,CONTROLLER://%1$s:%3$d".formatted(Ports.LOOPBACK, port, controllerPort));
        properties.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("inter.broker.listener.name", "BROKER");
        properties.put("log.dirs", logFolder.toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("default.replication.factor", "1");
        properties.put("min.insync.replicas", "1");
        for (var internal : new String[]{"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(internal + ".replication.factor", "1");
            // One partition is one file handle and one thread's work less per start; one node gains nothing from fifty.
            properties.put(internal + ".num.partitions", "1");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        // A consumer alone in its group shall not wait three seconds for others.
        properties.put("group.initial.rebalance.delay.ms", "0");
        // A listener that died without a word gives its partitions to the next after so long, not after 45 s.
        properties.put("group.consumer.session.timeout.ms", "10000");
        properties.put("group.consumer.min.session.timeout.ms", "10000");
        properties.put("group.consumer.heartbeat.interval.ms", "3000");
        properties.put("group.consumer.min.heartbeat.interval.ms", "3000");
        // A killed broker's successor is refused until its session is over; the default is nine seconds. A shorter one than
        // this would fence a broker that a busy machine merely holds up.
        properties.put("broker.session.timeout.ms", "5000");
        properties.put("broker.heartbeat.interval.ms", "250");
        // An idle controller would force a record to disk twice a second, to no reader's use.
        properties.put("metadata.max.idle.interval.ms", "0");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        properties.put("log.cleaner.io.buffer.size", Integer.toString(128 << 10));
        properties.put("log.segment.bytes", Integer.toString(128 << 20));
        properties.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        // Event topics are the system's history; what may expire says so itself.
        properties.put("log.retention.ms", "-1");
        return properties;
    }
}
