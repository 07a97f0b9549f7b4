package org.trackweave.search.talk;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import org.trackweave.events.ProgrammeEvent;
import org.trackweave.events.Topics;

/** One poll is one transaction. */
@Component
class ProgrammeEventsListener {

    private final ReadModel readModel;

    ProgrammeEventsListener(ReadModel readModel) {
        this.readModel = readModel;
    }

    @KafkaListener(id = "search-service.programme", idIsGroup = true, topics = Topics.PROGRAMME, batch = "true")
    void on(List<ConsumerRecord<String, ProgrammeEvent>> records) {
        Batches.apply(records, readModel::programmes);
    }
}
