package org.trackweave.platform.messaging;

import org.springframework.context.SmartLifecycle;

/** Starts the relay when the topics exist, and stops it before the database's pool closes. */
final class RelayLifecycle implements SmartLifecycle {

    private final OutboxRelay relay;
    private volatile boolean running;

    RelayLifecycle(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public void start() {
        relay.start();
        running = true;
    }

    @Override
    public void stop() {
        relay.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return TopicSetup.PHASE + 200;
    }
}
