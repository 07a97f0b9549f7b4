package org.trackweave.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

import org.trackweave.events.Topics;
import org.trackweave.platform.messaging.PipelineStatus.ListenerStatus;
import org.trackweave.platform.messaging.PipelineStatus.TopicCount;

/** Asks the broker how far each listener is behind: a dead consumer cannot tell by itself. */
record LagReader(Admin admin, KafkaListenerEndpointRegistry listeners, DeliveryWatch watch) {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** @throws TimeoutException when the broker does not answer */
    List<ListenerStatus> read() throws ExecutionException, TimeoutException, InterruptedException {
        Map<String, Duration> delays = watch.lastDelays();
        List<ListenerStatus> status = new ArrayList<>();
        for (MessageListenerContainer container : listeners.getListenerContainers()) {
            String group = container.getGroupId();
            String[] topics = container.getContainerProperties().getTopics();
            if (group == null || topics == null) {
                continue;
            }
            Map<TopicPartition, OffsetAndMetadata> committed = within(
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            Map<TopicPartition, Long> ends = ends(List.of(topics));
            Duration delay = delays.get(group);
            for (String topic : Arrays.stream(topics).sorted().toList()) {
                status.add(new ListenerStatus(group, topic, lag(topic, ends, committed),
                        delay == null ? null : delay.toMillis(), container.isRunning()));
            }
        }
        status.sort(Comparator.comparing(ListenerStatus::group).thenComparing(ListenerStatus::topic));
        return status;
    }

    /** How many events each topic of the history holds. */
    List<TopicCount> topics() throws ExecutionException, TimeoutException, InterruptedException {
        Map<String, Long> events = new TreeMap<>();
        ends(Topics.HISTORY).forEach((partition, end) -> events.merge(partition.topic(), end, Long::sum));
        return events.entrySet().stream().map(each -> new TopicCount(each.getKey(), each.getValue())).toList();
    }

    private static long lag(String topic, Map<TopicPartition, Long> ends,
            Map<TopicPartition, OffsetAndMetadata> committed) {
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            if (end.getKey().topic().equals(topic)) {
                OffsetAndMetadata position = committed.get(end.getKey());
                lag += Math.max(0, end.getValue() - (position == null ? 0 : position.offset()));
            }
        }
        return lag;
    }

    private Map<TopicPartition, Long> ends(List<String> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (TopicDescription topic : within(admin.describeTopics(topics).allTopicNames()).values()) {
            topic.partitions()
                .forEach(each -> asked.put(new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : within(admin.listOffsets(asked).all()).entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }

    private static <T> T within(KafkaFuture<T> future)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
