package org.trackweave.platform.messaging;

/**
 * Moves committed outbox rows to Kafka: every one, at least once, those of one key in the order of their ids. Several
 * instances of a service may run one each; how they share the work is theirs. {@code OutboxRelayConformance} in the
 * tests says the same in code.
 */
interface OutboxRelay {

    /** Starts relaying on a thread of its own. */
    void start();

    /** Stops, and returns when nothing more will be sent or marked. */
    void stop();

    /** Whether this instance does the sending now. */
    boolean leads();
}
