package org.trackweave.platform.messaging;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What the relay tells of itself. */
final class RelayMetrics {

    private final AtomicInteger leader = new AtomicInteger();
    private final Timer latency;
    private final Counter failures;

    RelayMetrics(MeterRegistry registry) {
        Gauge.builder("trackweave.outbox.leader", leader, AtomicInteger::get)
            .description("1 where this instance relays the outbox")
            .register(registry);
        latency = Timer.builder("trackweave.outbox.publish.latency")
            .description("From append to acknowledgement")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(1))
            .register(registry);
        failures = Counter.builder("trackweave.outbox.failures")
            .description("Rounds of the relay that failed and were started over")
            .register(registry);
    }

    void leads(boolean leads) {
        leader.set(leads ? 1 : 0);
    }

    boolean leads() {
        return leader.get() == 1;
    }

    void published(Duration sinceAppend) {
        latency.record(sinceAppend);
    }

    void failed() {
        failures.increment();
    }
}
