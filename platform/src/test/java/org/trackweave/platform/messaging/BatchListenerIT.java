package org.trackweave.platform.messaging;

import java.time.Duration;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

import org.trackweave.events.RunEvent.RunCanceled;
import org.trackweave.events.Topics;
import org.trackweave.platform.sample.RunEventsListener;
import org.trackweave.platform.sample.SampleApplication;
import org.trackweave.testsupport.RealServers;

import static org.assertj.core.api.Assertions.assertThat;

@RealServers
@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.config.name=sample-service", "trackweave.listeners.first-pause=10ms",
        "trackweave.listeners.max-pause=100ms", "trackweave.listeners.retries=2"})
class BatchListenerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    RunEventsListener listener;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    KafkaClients clients;

    @Test
    void takesUnreadableRecordsOutOfTheBatch() throws Exception {
        UUID run = UUID.randomUUID();
        append("unreadable", run, 1);
        Awaitility.await().atMost(PATIENCE).until(() -> listener.handledOf("unreadable").size() == 1);
        try (var producer = clients.outboxProducer(RelayStand.SETTINGS)) {
            producer.send(new ProducerRecord<>(Topics.RUNS, run.toString(), new byte[]{1, 2, 3})).get();
        }
        append("unreadable", run, 2);

        Awaitility.await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(listener.handledOf("unreadable")).containsExactly(
                    new RunCanceled("unreadable", run, 1), new RunCanceled("unreadable", run, 2)));
        assertThat(deadLetters.waiting()).filteredOn(letter -> run.toString().equals(letter.record().key()))
            .singleElement()
            .satisfies(letter -> assertThat(letter.group()).isEqualTo(RunEventsListener.GROUP));
    }

    @Test
    void waitsOutAnOutageWithoutGivingAnythingUp() {
        UUID run = UUID.randomUUID();
        listener.away(true);
        append("outage", run, 1);
        append("outage", run, 2);

        // Far more tries than a bad record gets.
        Awaitility.await().atMost(PATIENCE).until(() -> listener.refusals() > 10);
        listener.away(false);

        Awaitility.await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(listener.handledOf("outage")).containsExactly(
                    new RunCanceled("outage", run, 1), new RunCanceled("outage", run, 2)));
        assertThat(deadLetters.waiting()).extracting(letter -> letter.record().key()).doesNotContain(run.toString());
    }

    private void append(String conference, UUID run, long version) {
        transactions.executeWithoutResult(_ -> outbox.append(new RunCanceled(conference, run, version)));
    }
}
