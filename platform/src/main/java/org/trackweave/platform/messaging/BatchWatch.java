package org.trackweave.platform.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.LogFactory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.core.log.LogAccessor;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.serializer.DeserializationException;
import org.springframework.kafka.support.serializer.SerializationUtils;

/**
 * Takes unreadable records out of a batch, so that a batch listener sees events only, and measures its delay. For a
 * listener of single records Spring does the same by itself.
 */
final class BatchWatch implements BatchInterceptor<Object, Object> {

    private static final LogAccessor LOG = new LogAccessor(LogFactory.getLog(BatchWatch.class));

    private final DeadLetterWriter deadLetters;
    private final DeliveryWatch watch;
    // A batch that fails for another reason comes again, with the unreadable record in it.
    private final Map<TopicPartition, Long> writtenUpTo = new ConcurrentHashMap<>();

    BatchWatch(DeadLetterWriter deadLetters, DeliveryWatch watch) {
        this.deadLetters = deadLetters;
        this.watch = watch;
    }

    @Override
    public ConsumerRecords<Object, Object> intercept(ConsumerRecords<Object, Object> batch,
            Consumer<Object, Object> consumer) {
        Map<TopicPartition, List<ConsumerRecord<Object, Object>>> readable = new LinkedHashMap<>();
        for (TopicPartition partition : batch.partitions()) {
            List<ConsumerRecord<Object, Object>> kept = new ArrayList<>();
            for (ConsumerRecord<Object, Object> record : batch.records(partition)) {
                DeserializationException unreadable = SerializationUtils.getExceptionFromHeader(record,
                        KafkaUtils.VALUE_DESERIALIZER_EXCEPTION_HEADER, LOG);
                if (unreadable == null) {
                    kept.add(record);
                } else {
                    bury(partition, record, unreadable);
                }
            }
            if (!kept.isEmpty()) {
                readable.put(partition, kept);
            }
        }
        return new ConsumerRecords<>(readable, batch.nextOffsets());
    }

    @Override
    public void success(ConsumerRecords<Object, Object> batch, Consumer<Object, Object> consumer) {
        for (TopicPartition partition : batch.partitions()) {
            watch.handled(batch.records(partition).getLast());
        }
    }

    private void bury(TopicPartition partition, ConsumerRecord<Object, Object> record, DeserializationException why) {
        if (record.offset() > writtenUpTo.getOrDefault(partition, -1L)) {
            deadLetters.write(record, Objects.requireNonNullElse(KafkaUtils.getConsumerGroupId(), "unknown"), why);
            writtenUpTo.put(partition, record.offset());
        }
    }
}
