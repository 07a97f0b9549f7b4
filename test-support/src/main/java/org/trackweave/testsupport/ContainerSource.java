package org.trackweave.testsupport;

import java.net.URI;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The official images under Testcontainers, which also removes them when this JVM is gone. */
final class ContainerSource implements ServerSource {

    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable PostgreSQLContainer postgres;
    private @Nullable ElasticsearchContainer elasticsearch;

    @Override
    public TestDatabase newDatabase() {
        var container = postgres();
        var name = "test_" + databases.incrementAndGet();
        var admin = new TestDatabase(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        try (var connection = admin.connect(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the database (%s).".formatted(name), e);
        }
        var url = "jdbc:postgresql://%s:%d/%s".formatted(container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), name);
        return new TestDatabase(url, container.getUsername(), container.getPassword());
    }

    private synchronized PostgreSQLContainer postgres() {
        var running = postgres;
        if (running == null) {
            running = new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "max_connections=300", "-c",
                    "fsync=off");
            running.start();
            postgres = running;
        }
        return running;
    }

    @Override
    public TestKafka newKafka() {
        var container = new KafkaContainer("apache/kafka:4.2.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
            .withEnv("KAFKA_GROUP_CONSUMER_SESSION_TIMEOUT_MS", "10000")
            .withEnv("KAFKA_GROUP_CONSUMER_MIN_SESSION_TIMEOUT_MS", "10000")
            .withEnv("KAFKA_GROUP_CONSUMER_HEARTBEAT_INTERVAL_MS", "3000")
            .withEnv("KAFKA_GROUP_CONSUMER_MIN_HEARTBEAT_INTERVAL_MS", "3000");
        container.start();
        return new ContainerKafka(container);
    }

    @Override
    public synchronized URI elasticsearch() {
        var running = elasticsearch;
        if (running == null) {
            running = new ElasticsearchContainer("docker.elastic.co/elasticsearch/elasticsearch:9.5.3")
                .withEnv("xpack.security.enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
            running.start();
            elasticsearch = running;
        }
        return URI.create("http://" + running.getHttpHostAddress());
    }

    private record ContainerKafka(KafkaContainer container) implements TestKafka {

        @Override
        public String bootstrapServers() {
            return container.getBootstrapServers();
        }

        @Override
        public void close() {
            container.stop();
        }
    }
}
