package org.trackweave.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import org.trackweave.events.Topics;

/**
 * Reads a topic from its first record and judges it: per aggregate the versions must appear for the first time in the
 * order 1, 2, 3, …; repetitions are allowed and counted.
 */
final class Observer {

    private final Map<String, Long> newest = new HashMap<>();
    private final Map<String, Set<Long>> seen = new HashMap<>();
    private final List<String> outOfOrder = new ArrayList<>();
    private int records;

    /** What was found on the topic. */
    record Report(Map<String, Long> newest, List<String> missing, List<String> outOfOrder, int repeated) {

        boolean isClean() {
            return missing.isEmpty() && outOfOrder.isEmpty();
        }
    }

    /** Reads until every aggregate's versions are there, or nothing has come for a while. */
    static Report observe(RelayStand stand, Map<String, Long> expected, Duration patience) {
        Observer observer = new Observer();
        try (var consumer = stand.clients().reader("observer")) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CONFERENCES)
                .stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long giveUpAt = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() < giveUpAt && !observer.missing(expected).isEmpty()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    observer.see(record);
                    giveUpAt = System.nanoTime() + patience.toNanos();
                }
            }
            // Repetitions may trail behind.
            consumer.poll(Duration.ofMillis(500)).forEach(observer::see);
        }
        int distinct = observer.seen.values().stream().mapToInt(Set::size).sum();
        return new Report(observer.newest, observer.missing(expected), observer.outOfOrder,
                observer.records - distinct);
    }

    private void see(ConsumerRecord<String, byte[]> record) {
        records++;
        String aggregate = record.key();
        long version = Long.parseLong(EventHeaders.text(record.headers(), "ce_aggregateversion").orElseThrow());
        if (seen.computeIfAbsent(aggregate, _ -> new HashSet<>()).add(version)) {
            long expected = newest.getOrDefault(aggregate, 0L) + 1;
            if (version != expected) {
                outOfOrder.add("%s: version %d came where %d was due".formatted(aggregate, version, expected));
            }
            newest.merge(aggregate, version, Math::max);
        }
    }

    private List<String> missing(Map<String, Long> expected) {
        List<String> missing = new ArrayList<>();
        expected.forEach((aggregate, last) -> {
            int have = seen.getOrDefault(aggregate, Set.of()).size();
            if (have < last) {
                missing.add("%s: %d of %d versions".formatted(aggregate, have, last));
            }
        });
        return missing;
    }
}
