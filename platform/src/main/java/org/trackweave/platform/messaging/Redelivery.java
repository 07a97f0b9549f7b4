package org.trackweave.platform.messaging;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.kafka.listener.AcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;

import org.trackweave.events.Event;

/** Hands one record to one listener, past Kafka, as if it had just been read. */
final class Redelivery {

    private Redelivery() {}

    /** @throws RuntimeException what the listener threw, or that the record cannot be read */
    @SuppressWarnings("unchecked")
    static void to(MessageListenerContainer container, ConsumerRecord<String, byte[]> record, EventReader events) {
        Event event = record.value() == null ? null : events.read(record.topic(), record.value());
        ConsumerRecord<Object, Object> typed = new ConsumerRecord<>(record.topic(), record.partition(), record.offset(),
                record.timestamp(), TimestampType.CREATE_TIME, record.serializedKeySize(), record.serializedValueSize(),
                record.key(), event, record.headers(), record.leaderEpoch());
        switch (container.getContainerProperties().getMessageListener()) {
            case AcknowledgingConsumerAwareMessageListener<?, ?> listener ->
                ((AcknowledgingConsumerAwareMessageListener<Object, Object>) listener)
                    .onMessage(typed, null, null);
            case BatchAcknowledgingConsumerAwareMessageListener<?, ?> listener ->
                ((BatchAcknowledgingConsumerAwareMessageListener<Object, Object>) listener)
                    .onMessage(List.of(typed), null, null);
            case null, default -> throw new IllegalStateException(
                    "Listener (%s) is no @KafkaListener method; replay cannot reach it."
                        .formatted(container.getListenerId()));
        }
    }
}
