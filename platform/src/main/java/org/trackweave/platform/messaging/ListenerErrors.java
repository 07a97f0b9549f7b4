package org.trackweave.platform.messaging;

import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Blocking retries, so that the order per key is kept: few for a record that fails by itself, without end while
 * something that every record needs is away.
 */
final class ListenerErrors extends DefaultErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(ListenerErrors.class);

    private final BackOff outage;
    private final ThreadLocal<BackOffExecution> outages;

    ListenerErrors(ConsumerRecordRecoverer deadLetters, ListenerSettings settings) {
        super(deadLetters, bounded(settings));
        this.outage = backOff(settings);
        this.outages = ThreadLocal.withInitial(outage::start);
        setBackOffFunction(
                (_, failure) -> failure != null && FailureKind.of(failure) == FailureKind.OUTAGE ? outage : null);
        // Spring's own lines quote exception messages, which quote values.
        setLogLevel(KafkaException.Level.DEBUG);
        setRetryListeners((record, failure, attempt) -> log.warn("Delivery {} of {}-{}@{} failed: {}", attempt,
                record.topic(), record.partition(), record.offset(),
                failure == null ? "unknown" : FailureKind.describe(failure)));
    }

    /** A batch that an outage failed is read again as a whole; only a listener that names the bad record loses one. */
    @Override
    public void handleBatch(Exception failure, ConsumerRecords<?, ?> batch, Consumer<?, ?> consumer,
            MessageListenerContainer container, Runnable invokeListener) {
        if (FailureKind.of(failure) == FailureKind.RECORD) {
            super.handleBatch(failure, batch, consumer, container, invokeListener);
            return;
        }
        Map<String, Long> firstOffsets = new TreeMap<>();
        for (TopicPartition partition : batch.partitions()) {
            ConsumerRecord<?, ?> first = batch.records(partition).getFirst();
            consumer.seek(partition, first.offset());
            firstOffsets.put(partition.toString(), first.offset());
        }
        try {
            ListenerUtils.stoppableSleep(container, outages.get().nextBackOff());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        log.warn("A batch waits for something that is away, from {}: {}", firstOffsets,
                FailureKind.describe(failure));
        throw new KafkaException("Waiting out an outage", KafkaException.Level.DEBUG, failure);
    }

    @Override
    public void clearThreadState() {
        outages.remove();
        super.clearThreadState();
    }

    private static ExponentialBackOff backOff(ListenerSettings settings) {
        ExponentialBackOff backOff = new ExponentialBackOff(settings.firstPause().toMillis(), 2);
        backOff.setMaxInterval(settings.maxPause().toMillis());
        return backOff;
    }

    private static ExponentialBackOff bounded(ListenerSettings settings) {
        ExponentialBackOff backOff = backOff(settings);
        backOff.setMaxAttempts(settings.retries());
        return backOff;
    }
}
