package org.trackweave.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

import org.trackweave.events.Topics;

/**
 * The dead letters of this service's listeners. Those before the service's own position on a dead-letter topic have been
 * replayed; a replay hands the others to the very listener that failed, and to nobody else.
 */
final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final KafkaClients clients;
    private final KafkaListenerEndpointRegistry listeners;
    private final EventReader events;
    private final DeadLetterWriter writer;
    private final ReentrantLock oneReplay = new ReentrantLock();

    DeadLetters(KafkaClients clients, KafkaListenerEndpointRegistry listeners, EventReader events,
            DeadLetterWriter writer) {
        this.clients = clients;
        this.listeners = listeners;
        this.events = events;
        this.writer = writer;
    }

    /**
     * What a replay did.
     *
     * @param failed dead letters that failed again and lie at the end of their topic now
     */
    record Replay(int replayed, int failed) {}

    /** Those that wait, oldest first, of all topics this service listens to. */
    List<DeadLetter> waiting() {
        List<DeadLetter> waiting = new ArrayList<>();
        read(List.copyOf(topics()), waiting::add, false);
        return waiting;
    }

    /**
     * Delivers those that wait once more, one after the other.
     *
     * @param topic the topic they came from, null for all
     */
    Replay replay(@Nullable String topic) {
        oneReplay.lock();
        try {
            int[] counts = new int[2];
            read(topics().stream().filter(each -> topic == null || each.equals(topic)).toList(),
                    letter -> counts[redeliver(letter) ? 0 : 1]++, true);
            return new Replay(counts[0], counts[1]);
        } finally {
            oneReplay.unlock();
        }
    }

    private Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        for (MessageListenerContainer container : listeners.getListenerContainers()) {
            topics.addAll(List.of(Objects.requireNonNullElse(container.getContainerProperties().getTopics(),
                    new String[0])));
        }
        return topics;
    }

    /** Shows the action every letter of this service from its position to the end, and moves the position if asked. */
    private void read(List<String> topics, Consumer<DeadLetter> action, boolean advance) {
        try (var consumer = clients.reader("dead-letter-reader", Map.of(ConsumerConfig.GROUP_ID_CONFIG,
                clients.service() + ".dead-letters"))) {
            List<TopicPartition> partitions = topics.stream()
                .map(Topics::deadLetter)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long giveUpAt = System.nanoTime() + LIMIT.toNanos();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                if (System.nanoTime() > giveUpAt) {
                    throw new TimeoutException("The dead letters could not be read within %s.".formatted(LIMIT));
                }
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                    // A letter that fails again is written behind the end and is not for this round.
                    if (record.offset() < ends.getOrDefault(partition, 0L)) {
                        DeadLetter.of(record).filter(this::isOurs).ifPresent(action);
                        if (advance) {
                            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(record.offset() + 1)));
                        }
                    }
                    giveUpAt = System.nanoTime() + LIMIT.toNanos();
                }
            }
        }
    }

    private boolean isOurs(DeadLetter letter) {
        return container(letter.group()).isPresent();
    }

    private Optional<MessageListenerContainer> container(String group) {
        return listeners.getListenerContainers()
            .stream()
            .filter(container -> group.equals(container.getGroupId()))
            .findFirst();
    }

    private boolean redeliver(DeadLetter letter) {
        ConsumerRecord<String, byte[]> failed = letter.failed();
        try {
            Redelivery.to(container(letter.group()).orElseThrow(), failed, events);
            return true;
        } catch (RuntimeException failure) {
            log.warn("The replay of {}-{}@{} failed", letter.topic(), letter.partition(), letter.offset());
            writer.write(failed, letter.group(), failure);
            return false;
        }
    }
}
