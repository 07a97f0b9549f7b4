package org.trackweave.search.talk;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import org.trackweave.events.ProposalEvent;
import org.trackweave.events.Topics;

/** One poll is one transaction. */
@Component
class ProposalEventsListener {

    private final ReadModel readModel;

    ProposalEventsListener(ReadModel readModel) {
        this.readModel = readModel;
    }

    @KafkaListener(id = "search-service.proposals", idIsGroup = true, topics = Topics.PROPOSALS, batch = "true")
    void on(List<ConsumerRecord<String, ProposalEvent>> records) {
        Batches.apply(records, readModel::proposals);
    }
}
