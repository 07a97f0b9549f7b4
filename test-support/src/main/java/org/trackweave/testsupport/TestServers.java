package org.trackweave.testsupport;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.testcontainers.DockerClientFactory;

/**
 * Real servers for tests. They are containers where a Docker engine answers and the embedded ones otherwise;
 * {@code -Dtrackweave.test-servers=embedded} or {@code docker} decides it by hand. They start when first asked for and stop
 * with the JVM.
 */
public final class TestServers {

    private TestServers() {}

    /** An empty database that no other test uses, on the PostgreSQL that this JVM shares. */
    public static TestDatabase newDatabase() {
        return Source.CHOSEN.newDatabase();
    }

    /** A broker without topics that nobody else uses. Close it when done; otherwise it stops with the JVM. */
    public static TestKafka newKafka() {
        return Source.CHOSEN.newKafka();
    }

    /** The Elasticsearch that this JVM shares; keep to indices of your own. */
    public static URI elasticsearch() {
        return Source.CHOSEN.elasticsearch();
    }

    /** A PostgreSQL that the test may stop and kill, with one empty database; always an embedded one. */
    public static OwnPostgres ownPostgres() {
        return new OwnPostgres();
    }

    /** A broker that the test may stop and kill; always an embedded one, in its own process. */
    public static OwnKafka ownKafka() {
        return new OwnKafka();
    }

    /** An Elasticsearch that the test may kill; always an embedded one. */
    public static OwnElasticsearch ownElasticsearch() {
        return new OwnElasticsearch();
    }

    private static final class Source {

        static final ServerSource CHOSEN = choose();

        private static ServerSource choose() {
            return switch (System.getProperty("trackweave.test-servers", "")) {
                case "embedded" -> new EmbeddedSource();
                case "docker" -> new ContainerSource();
                default -> dockerAnswers() ? new ContainerSource() : new EmbeddedSource();
            };
        }

        /** Testcontainers searches long and loudly for an engine, so look first whether there can be one. */
        private static boolean dockerAnswers() {
            boolean possible = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"))
                    || Files.exists(Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"));
            return possible && DockerClientFactory.instance().isDockerAvailable();
        }
    }
}
