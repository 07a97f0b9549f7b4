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

/** The three real servers, each in its part of the data folder. */
record Servers(PostgresServer postgres, KafkaServer kafka, ElasticsearchServer elasticsearch) implements AutoCloseable {

    private static final int ELASTICSEARCH_HEAP_MEGABYTES = 512;

    /** Starts them side by side. Whatever has started is stopped again when one of them cannot. */
    static Servers start(DataFolder data, Console console) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ElasticsearchServer> elasticsearch = threads.submit(() -> console.step("Elasticsearch",
                    () -> ElasticsearchServer.start(ElasticsearchSettings.in(data.resolve("elasticsearch"))
                        .withHeapMegabytes(ELASTICSEARCH_HEAP_MEGABYTES))));
            Future<PostgresServer> postgres = threads.submit(() -> console.step("PostgreSQL",
                    () -> PostgresServer.start(PostgresSettings.in(data.resolve("postgres"))
                        .withDatabases(Service.databases()))));
            Future<KafkaServer> kafka = threads.submit(
                    () -> console.step("Kafka", () -> KafkaServer.start(KafkaSettings.in(data.resolve("kafka")))));
            try {
                return new Servers(get(postgres), get(kafka), get(elasticsearch));
            } catch (RuntimeException e) {
                List.of(elasticsearch, kafka, postgres).forEach(Servers::closeIfStarted);
                throw e;
            }
        }
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

    private static void closeIfStarted(Future<? extends AutoCloseable> server) {
        try {
            closeQuietly(server.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException _) {
            // it did not start, so there is nothing to stop
        }
    }

    @Override
    public void close() {
        closeQuietly(elasticsearch);
        closeQuietly(kafka);
        closeQuietly(postgres);
    }

    private static void closeQuietly(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("A server did not stop cleanly: " + e.getMessage());
        }
    }
}
