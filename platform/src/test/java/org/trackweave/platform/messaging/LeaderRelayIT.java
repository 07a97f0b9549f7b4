package org.trackweave.platform.messaging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.clients.producer.Producer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.trackweave.events.ConferenceEvent.ConferenceChanged;
import org.trackweave.platform.messaging.Observer.Report;
import org.trackweave.platform.sample.Conferences;

import static org.assertj.core.api.Assertions.assertThat;

/** The relay that services run: what every relay must do, and what this one promises beyond it. */
class LeaderRelayIT extends OutboxRelayConformance {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    OutboxRelay relay(RelayStand stand) {
        return stand.leaderRelay();
    }

    @Test
    void hasOneLeaderAtATimeAndAnotherAfterItStops() {
        OutboxRelay first = stand.start(stand.leaderRelay());
        Awaitility.await().atMost(PATIENCE).until(first::leads);
        OutboxRelay second = stand.start(stand.leaderRelay());
        Awaitility.await().atMost(PATIENCE).during(Duration.ofSeconds(1)).until(() -> first.leads() && !second.leads());

        first.stop();

        Awaitility.await().atMost(PATIENCE).until(() -> second.leads() && !first.leads());
    }

    @Test
    void losesTheLeadWhilePausedAndOnlyRepeatsItselfWhenItWakes() throws InterruptedException {
        CountDownLatch wake = new CountDownLatch(1);
        AtomicBoolean paused = new AtomicBoolean();
        OutboxRelay old = stand.start(stand.leaderRelay(() -> pausing(paused, wake)));
        stand.change("hot");
        Observer.observe(stand, Map.of("hot", 1L), PATIENCE);
        paused.set(true);
        for (int i = 0; i < 5; i++) {
            stand.change("hot");
        }

        // The database ends the silent leader's session; its batch and newer events are a new leader's.
        OutboxRelay successor = stand.start(stand.leaderRelay());
        Awaitility.await().atMost(PATIENCE).until(successor::leads);
        stand.change("hot");
        assertThat(Observer.observe(stand, Map.of("hot", 7L), PATIENCE).isClean()).isTrue();
        Awaitility.await().atMost(PATIENCE).until(() -> stand.unpublished() == 0);
        wake.countDown();

        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> Observer.observe(stand, Map.of("hot", 7L), PATIENCE).repeated() > 0);
        Report report = Observer.observe(stand, Map.of("hot", 7L), PATIENCE);
        assertThat(report.isClean()).isTrue();
        assertThat(report.newest()).containsEntry("hot", 7L);
        Awaitility.await().atMost(PATIENCE).until(() -> successor.leads() && !old.leads());
        stand.change("hot");
        assertThat(Observer.observe(stand, Map.of("hot", 8L), PATIENCE).isClean()).isTrue();
    }

    @Test
    void parksTheAggregateOfARowThatNoBrokerTakesAndSendsAllOthers() {
        stand.change("bulky");
        stand.transactions.executeWithoutResult(_ -> stand.outbox
            .append(new ConferenceChanged("bulky", 2, Conferences.state("x".repeat(200_000)))));
        stand.jdbc.sql("update aggregate set version = 2 where id = 'bulky'").update();
        stand.change("bulky");
        stand.change("small");
        stand.start(stand.leaderRelay());

        Report report = Observer.observe(stand, Map.of("bulky", 1L, "small", 1L), PATIENCE);
        Awaitility.await().atMost(PATIENCE).until(() -> stand.unpublished() == 2);
        stand.change("small");

        assertThat(report.isClean()).isTrue();
        assertThat(Observer.observe(stand, Map.of("small", 2L), PATIENCE).newest()).containsEntry("bulky", 1L);
        OutboxTable table = new OutboxTable(stand.jdbc, stand.wakeUp);
        assertThat(table.status().parked()).singleElement()
            .satisfies(parked -> assertThat(parked.why()).contains("RecordTooLargeException"));

        // An operator made room for it; here the event itself is cut down.
        stand.jdbc.sql(
                "update outbox set payload = '{\"type\":\"conference.changed.v1\"}' where version = 2 and aggregate = 'bulky'")
            .update();
        assertThat(table.release()).isEqualTo(1);
        assertThat(Observer.observe(stand, Map.of("bulky", 3L), PATIENCE).isClean()).isTrue();
    }

    @Test
    void sendsPublishedEventsAgainForABrokerThatLostThem() {
        stand.start(stand.leaderRelay());
        stand.change("hot");
        stand.change("hot");
        Observer.observe(stand, Map.of("hot", 2L), PATIENCE);
        Awaitility.await().atMost(PATIENCE).until(() -> stand.unpublished() == 0);

        int events = new OutboxTable(stand.jdbc, stand.wakeUp).replaySince(Instant.EPOCH);

        assertThat(events).isEqualTo(2);
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> Observer.observe(stand, Map.of("hot", 2L), PATIENCE).repeated() == 2);
    }

    @Test
    void forgetsPublishedEventsAfterTheRetentionAndNoOthers() {
        stand.change("old");
        stand.change("old");
        stand.change("unsent");
        stand.jdbc
            .sql("update outbox set published_at = now() - interval '73 hours' where aggregate = 'old' and version = 1")
            .update();
        stand.jdbc.sql("update outbox set published_at = now() where aggregate = 'old' and version = 2").update();
        stand.start(stand.leaderRelay());

        Awaitility.await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(stand.jdbc.sql("select aggregate || version from outbox order by id")
                .query(String.class)
                .list()).containsExactly("old2", "unsent1"));
    }

    /** A producer whose process stands still before it sends, as under SIGSTOP or a long collection. */
    @SuppressWarnings("unchecked")
    private Producer<String, byte[]> pausing(AtomicBoolean paused, CountDownLatch wake) {
        Producer<String, byte[]> real = stand.clients().outboxProducer(RelayStand.SETTINGS);
        return (Producer<String, byte[]>) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{Producer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("send") && paused.get()) {
                        wake.await();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
