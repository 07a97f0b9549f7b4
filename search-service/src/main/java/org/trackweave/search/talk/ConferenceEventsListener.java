package org.trackweave.search.talk;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import org.trackweave.events.ConferenceEvent;
import org.trackweave.events.Topics;

/** One poll is one transaction. */
@Component
class ConferenceEventsListener {

    private final ReadModel readModel;

    ConferenceEventsListener(ReadModel readModel) {
        this.readModel = readModel;
    }

    @KafkaListener(id = "search-service.conferences", idIsGroup = true, topics = Topics.CONFERENCES, batch = "true")
    void on(List<ConsumerRecord<String, ConferenceEvent>> records) {
        Batches.apply(records, readModel::conferences);
    }
}
