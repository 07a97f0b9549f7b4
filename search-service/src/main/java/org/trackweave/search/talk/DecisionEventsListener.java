package org.trackweave.search.talk;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import org.trackweave.events.DecisionEvent;
import org.trackweave.events.Topics;

/** One poll is one transaction. */
@Component
class DecisionEventsListener {

    private final ReadModel readModel;

    DecisionEventsListener(ReadModel readModel) {
        this.readModel = readModel;
    }

    @KafkaListener(id = "search-service.decisions", idIsGroup = true, topics = Topics.DECISIONS, batch = "true")
    void on(List<ConsumerRecord<String, DecisionEvent>> records) {
        Batches.apply(records, readModel::decisions);
    }
}
