package org.trackweave.platform.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.trackweave.platform.messaging.PipelineStatus.DeadLetterCount;
import org.trackweave.platform.messaging.PipelineStatus.DeadLetterSummary;
import org.trackweave.platform.messaging.PipelineStatus.ListenerStatus;

/** Collects the status. Asking the broker is not cheap, so an answer serves everyone who asks within two seconds. */
final class Pipeline {

    private static final Logger log = LoggerFactory.getLogger(Pipeline.class);

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int LETTERS_SHOWN = 20;

    private final String service;
    private final OutboxTable outbox;
    private final OutboxRelay relay;
    private final LagReader lag;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private @Nullable PipelineStatus last;

    Pipeline(String service, OutboxTable outbox, OutboxRelay relay, LagReader lag, DeadLetters deadLetters,
            Clock clock) {
        this.service = service;
        this.outbox = outbox;
        this.relay = relay;
        this.lag = lag;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    synchronized PipelineStatus status() {
        PipelineStatus known = last;
        Instant now = clock.instant();
        if (known == null || known.checkedAt().plus(FRESH).isBefore(now)) {
            known = check(now);
            last = known;
        }
        return known;
    }

    /** After an operator's command the next answer must show its effect. */
    synchronized void forget() {
        last = null;
    }

    private PipelineStatus check(Instant now) {
        try {
            List<ListenerStatus> listeners = lag.read();
            List<DeadLetter> letters = deadLetters.waiting();
            return new PipelineStatus(service, now, relay.leads(), true, outbox.status(), listeners, lag.topics(),
                    counts(letters), lastOf(letters));
        } catch (ExecutionException | TimeoutException | KafkaException unreachable) {
            log.warn("Kafka does not tell about lag and dead letters: {}", unreachable.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return new PipelineStatus(service, now, relay.leads(), false, outbox.status(), List.of(), List.of(), List.of(),
                List.of());
    }

    private static List<DeadLetterCount> counts(List<DeadLetter> letters) {
        Map<String, Long> counts = letters.stream()
            .collect(Collectors.groupingBy(DeadLetter::topic, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(each -> new DeadLetterCount(each.getKey(), each.getValue())).toList();
    }

    private static List<DeadLetterSummary> lastOf(List<DeadLetter> letters) {
        return letters.reversed()
            .stream()
            .limit(LETTERS_SHOWN)
            .map(letter -> new DeadLetterSummary(letter.topic(), letter.partition(), letter.offset(),
                    letter.record().key(), EventHeaders.type(letter.record()).orElse(null), letter.group(),
                    letter.cause(), letter.attempts(), letter.failedAt()))
            .toList();
    }
}
