package org.trackweave.testsupport;

/** A broker without topics that no other test application uses. */
public interface TestKafka extends AutoCloseable {

    /** Host and port, as Kafka clients want them. */
    String bootstrapServers();

    @Override
    void close();
}
