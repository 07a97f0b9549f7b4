package org.trackweave.testsupport;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.trackweave.embedded.ElasticsearchServer;
import org.trackweave.embedded.ElasticsearchSettings;
import org.trackweave.embedded.KafkaServer;
import org.trackweave.embedded.KafkaSettings;
import org.trackweave.embedded.PostgresServer;
import org.trackweave.embedded.PostgresSettings;

/** The servers of {@code embedded-servers}. */
final class EmbeddedSource implements ServerSource {

    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable PostgresServer postgres;
    private @Nullable ElasticsearchServer elasticsearch;

    @Override
    public TestDatabase newDatabase() {
        var server = postgres();
        var name = "test_" + databases.incrementAndGet();
        server.createDatabase(name);
        return new TestDatabase(server.jdbcUrl(name), server.user(), server.password());
    }

    private synchronized PostgresServer postgres() {
        var running = postgres;
        if (running == null) {
            running = PostgresServer.start(PostgresSettings.in(TestFolders.create("postgres")).asDisposable());
            TestFolders.beforeDeletion(running::close);
            postgres = running;
        }
        return running;
    }

    @Override
    public TestKafka newKafka() {
        return new EmbeddedKafka(KafkaServer.start(KafkaSettings.in(TestFolders.create("kafka"))));
    }

    @Override
    public synchronized URI elasticsearch() {
        var running = elasticsearch;
        if (running == null) {
            var settings = ElasticsearchSettings.in(TestFolders.create("elasticsearch")).withHeapMegabytes(256);
            running = ElasticsearchServer.start(settings.asDisposable());
            TestFolders.beforeDeletion(running::close);
            elasticsearch = running;
        }
        return running.uri();
    }

    private record EmbeddedKafka(KafkaServer server) implements TestKafka {

        EmbeddedKafka {
            TestFolders.beforeDeletion(server::close);
        }

        @Override
        public String bootstrapServers() {
            return server.bootstrapServers();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
