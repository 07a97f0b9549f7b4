package org.trackweave.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a user gets who kills the whole application. */
class OwnerDeathIT {

    @TempDir
    Path folder;

    @Test
    void endsTheServersOfAKilledOwner() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var owner = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), ServerOwner.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
        try {
            await().atMost(Duration.ofMinutes(2))
                .until(() -> Files.exists(folder.resolve("started")) || !owner.isAlive());
            assertThat(owner.isAlive()).as(() -> log()).isTrue();
        } finally {
            owner.destroyForcibly();
        }
        long pid = Long.parseLong(Files.readString(folder.resolve("postgres/pid")).split(" ", -1)[0]);
        await().atMost(Duration.ofSeconds(30)).until(() -> ProcessHandle.of(pid).isEmpty());
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
