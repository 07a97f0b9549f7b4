package org.trackweave.platform.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.trackweave.platform.messaging.Observer.Report;

import static org.assertj.core.api.Assertions.assertThat;

/** What every relay must do, whatever it is made of. A new implementation extends this and names itself. */
abstract class OutboxRelayConformance {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    RelayStand stand;

    /** A relay on the stand's outbox and broker, not started; several may run at the same time. */
    abstract OutboxRelay relay(RelayStand stand);

    @BeforeEach
    void open() {
        stand = new RelayStand();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void keepsTheOrderOfHotKeysUnderConcurrentWriters() throws InterruptedException {
        for (int instance = 0; instance < 3; instance++) {
            stand.start(relay(stand));
        }

        stand.write(10_000, 10, 40);

        Report report = Observer.observe(stand, stand.versions(), PATIENCE);
        assertThat(report.missing()).isEmpty();
        assertThat(report.outOfOrder()).isEmpty();
    }

    @Test
    void doesNotSkipATransactionThatCommitsLate() throws InterruptedException {
        stand.start(relay(stand));
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Thread slow = Thread.ofPlatform().start(() -> stand.transactions.executeWithoutResult(_ -> {
            stand.change("slow");
            appended.countDown();
            await(commit);
        }));
        appended.await();

        stand.change("quick");
        Report quick = Observer.observe(stand, Map.of("quick", 1L), PATIENCE);
        commit.countDown();
        slow.join();

        assertThat(quick.missing()).isEmpty();
        assertThat(quick.newest()).doesNotContainKey("slow");
        assertThat(Observer.observe(stand, Map.of("slow", 1L), Duration.ofSeconds(10)).missing()).isEmpty();
    }

    @Test
    void goesOnWhenItsDatabaseSessionIsKilledAgainAndAgain() throws InterruptedException {
        for (int instance = 0; instance < 2; instance++) {
            stand.start(relay(stand));
        }
        Thread writers = Thread.ofPlatform().start(() -> write(3_000, 4, 20));
        while (!writers.join(Duration.ofMillis(300))) {
            stand.endRelaySessions();
        }

        Report report = Observer.observe(stand, stand.versions(), PATIENCE);
        assertThat(report.missing()).isEmpty();
        assertThat(report.outOfOrder()).isEmpty();
    }

    @Test
    void resumesWhereAStoppedRelayLeftOff() throws InterruptedException {
        OutboxRelay first = stand.start(relay(stand));
        Thread writers = Thread.ofPlatform().start(() -> write(2_000, 4, 20));
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> stand.unpublished() < stand.versions().values().stream().mapToLong(v -> v).sum());
        first.stop();
        writers.join();
        stand.start(relay(stand));

        Report report = Observer.observe(stand, stand.versions(), PATIENCE);
        assertThat(report.missing()).isEmpty();
        assertThat(report.outOfOrder()).isEmpty();
    }

    @Test
    void acceptsEventsWhileTheBrokerIsDownAndDrainsAfterwards() throws InterruptedException {
        stand.start(relay(stand));
        stand.write(200, 4, 10);
        Observer.observe(stand, stand.versions(), PATIENCE);

        stand.stopBroker();
        stand.write(500, 4, 10);
        assertThat(stand.unpublished()).isGreaterThanOrEqualTo(500);
        stand.startBroker();

        Report report = Observer.observe(stand, stand.versions(), PATIENCE);
        assertThat(report.missing()).isEmpty();
        assertThat(report.outOfOrder()).isEmpty();
        Awaitility.await().atMost(PATIENCE).until(() -> stand.unpublished() == 0);
    }

    private void write(int events, int writers, int aggregates) {
        try {
            stand.write(events, writers, aggregates);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
