package org.trackweave.local;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.trackweave.embedded.ElasticsearchServer;
import org.trackweave.embedded.ElasticsearchSettings;
import org.trackweave.embedded.KafkaServer;
import org.trackweave.embedded.KafkaSettings;
import org.trackweave.embedded.PostgresServer;
import org.trackweave.embedded.PostgresSettings;

/** The three real servers, each in its part of the data folder. They start side by side; asking for one waits for it. */
final class Servers implements AutoCloseable {

    private static final int ELASTICSEARCH_HEAP_MEGABYTES = 512;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<ElasticsearchServer> elasticsearch;
    private final Future<PostgresServer> postgres;
    private final Future<KafkaServer> kafka;

    private Servers(DataFolder data, Console console) {
        // The slowest first.
        elasticsearch = threads.submit(() -> console.step("Elasticsearch",
                () -> ElasticsearchServer.start(ElasticsearchSettings.in(data.resolve("elasticsearch"))
                    .withHeapMegabytes(ELASTICSEARCH_HEAP_MEGABYTES))));
        postgres = threads.submit(() -> console.step("PostgreSQL", () -> PostgresServer
            .start(PostgresSettings.in(data.resolve("postgres")).withDatabases(Service.databases()))));
        kafka = threads.submit(
                () -> console.step("Kafka", () -> KafkaServer.start(KafkaSettings.in(data.resolve("kafka")))));
    }

    static Servers start(DataFolder data, Console console) {
        return new Servers(data, console);
    }

    PostgresServer postgres() {
        return get(postgres);
    }

    KafkaServer kafka() {
        return get(kafka);
    }

    ElasticsearchServer elasticsearch() {
        return get(elasticsearch);
    }

    private static <T> T get(Future<T> server) {
        try {
            return server.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Interrupted while starting.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new CannotStartException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Stops what has started, also where another server could not. */
    @Override
    public void close() {
        List.of(elasticsearch, kafka, postgres).forEach(Servers::closeIfStarted);
        threads.close();
    }

    private static void closeIfStarted(Future<? extends AutoCloseable> server) {
        try {
            server.get().close();
        } catch (ExecutionException _) {
            // it did not start, so there is nothing to stop
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            System.err.println("A server did not stop cleanly: " + e.getMessage());
        }
    }
}
