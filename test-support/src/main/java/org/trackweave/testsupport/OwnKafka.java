package org.trackweave.testsupport;

import org.trackweave.embedded.KafkaProcess;
import org.trackweave.embedded.KafkaSettings;

/** A broker of one test's own, which it may stop, kill and start again: port and records stay the same. */
public final class OwnKafka implements AutoCloseable {

    private final KafkaSettings settings;
    private KafkaProcess process;

    OwnKafka() {
        var folder = TestFolders.create("own-kafka");
        process = KafkaProcess.start(KafkaSettings.in(folder));
        settings = KafkaSettings.in(folder).withPort(process.port());
        TestFolders.beforeDeletion(this::close);
    }

    public String bootstrapServers() {
        return process.bootstrapServers();
    }

    public boolean isRunning() {
        return process.isRunning();
    }

    /** Ends it in order. */
    public void stop() {
        process.close();
    }

    /** Ends it as a crash would. */
    public void kill() {
        process.kill();
    }

    /** Brings it back after {@link #stop} or {@link #kill}. */
    public void start() {
        process = KafkaProcess.start(settings);
    }

    @Override
    public void close() {
        if (process.isRunning()) {
            process.kill();
        }
    }
}
