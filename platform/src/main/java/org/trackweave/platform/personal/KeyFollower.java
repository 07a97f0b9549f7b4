package org.trackweave.platform.personal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import org.trackweave.events.PersonKeyEvent.PersonKeyCreated;
import org.trackweave.events.Topics;
import org.trackweave.platform.messaging.EventReader;

/** Reads the whole topic of keys into the ring, before any listener starts, and follows it from then on. */
final class KeyFollower implements SmartLifecycle {

    /** After the topics exist, before listeners, which open texts. */
    static final int PHASE = -900;

    private static final Logger log = LoggerFactory.getLogger(KeyFollower.class);

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final EventReader events;
    private final Wrapping wrapping;
    private final KeyRing ring;
    private final Duration loadLimit;
    private volatile boolean running;
    private @Nullable Thread thread;

    KeyFollower(Supplier<Consumer<String, byte[]>> consumers, EventReader events, Wrapping wrapping, KeyRing ring,
            Duration loadLimit) {
        this.consumers = consumers;
        this.events = events;
        this.wrapping = wrapping;
        this.ring = ring;
        this.loadLimit = loadLimit;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("person-keys").daemon().start(this::run);
        try {
            ring.awaitComplete(loadLimit);
        } catch (PersonalKeysUnavailableException late) {
            log.warn("{} The service starts without them; reading personal text fails until they are there.",
                    late.getMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void run() {
        while (running) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                follow(consumer);
            } catch (KafkaException failure) {
                log.warn("Reading the persons' keys failed and starts over: {}", failure.toString());
                pause();
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.PERSON_KEYS)
            .stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean loaded = false;
        while (running) {
            if (!loaded
                    && partitions.stream().allMatch(each -> consumer.position(each) >= ends.getOrDefault(each, 0L))) {
                loaded = true;
                ring.complete();
            }
            consumer.poll(POLL).forEach(this::apply);
        }
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        try {
            UUID personId = UUID.fromString(record.key());
            if (record.value() == null) {
                ring.remove(personId);
            } else if (events.read(record.topic(), record.value()) instanceof PersonKeyCreated created) {
                ring.put(personId, wrapping.unwrap(personId, created.wrappedKey()));
            }
        } catch (RuntimeException unreadable) {
            // Such a person's text stays closed; all others must not.
            log.error("The key record {}-{}@{} cannot be read and is skipped: {}", record.topic(), record.partition(),
                    record.offset(), unreadable.getClass().getSimpleName());
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
