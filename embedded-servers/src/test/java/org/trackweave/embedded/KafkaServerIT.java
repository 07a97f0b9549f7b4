package org.trackweave.embedded;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KafkaServerIT {

    private static final String TOPIC = "talks";

    @TempDir
    Path folder;

    @Test
    void keepsRecordsOverARestart() throws Exception {
        try (var server = KafkaServer.start(KafkaSettings.in(folder))) {
            createTopic(server.bootstrapServers());
            send(server.bootstrapServers(), "first");
        }
        try (var server = KafkaServer.start(KafkaSettings.in(folder))) {
            send(server.bootstrapServers(), "second");
            assertThat(read(server.bootstrapServers(), 2)).containsExactly("first", "second");
        }
    }

    @Test
    void keepsRecordsOverAKill() throws Exception {
        var killed = KafkaProcess.start(KafkaSettings.in(folder));
        createTopic(killed.bootstrapServers());
        send(killed.bootstrapServers(), "first");
        killed.kill();
        assertThat(killed.isRunning()).isFalse();
        try (var server = KafkaServer.start(KafkaSettings.in(folder))) {
            assertThat(read(server.bootstrapServers(), 1)).containsExactly("first");
        }
    }

    @Test
    void createsNoTopicByItself() {
        try (var server = KafkaServer.start(KafkaSettings.in(folder)); var admin = admin(server.bootstrapServers())) {
            assertThatExceptionOfType(Exception.class).isThrownBy(() -> send(server.bootstrapServers(), "lost"));
            assertThat(admin.listTopics().names()).succeedsWithin(Duration.ofSeconds(10))
                .satisfies(names -> assertThat(names).isEmpty());
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var settings = KafkaSettings.in(folder).withPort(other.getLocalPort());
            assertThatExceptionOfType(ServerStartException.class).isThrownBy(() -> KafkaServer.start(settings))
                .withMessageContaining("port (%d)", other.getLocalPort());
        }
    }

    private static Admin admin(String servers) {
        return Admin.create(Map.of("bootstrap.servers", servers));
    }

    private static void createTopic(String servers) throws Exception {
        try (var admin = admin(servers)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void send(String servers, String value) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "max.block.ms", 2000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
        }
    }

    private static List<String> read(String servers, int wanted) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "group.id", "readers",
                "auto.offset.reset", "earliest");
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            for (int attempt = 0; attempt < 100 && values.size() < wanted; attempt++) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> values.add(message.value()));
            }
        }
        return values;
    }
}
