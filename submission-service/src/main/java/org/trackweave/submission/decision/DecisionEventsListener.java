package org.trackweave.submission.decision;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.DecisionEvent;
import org.trackweave.events.DecisionEvent.DecisionPublished;
import org.trackweave.events.DecisionEvent.Unrecognised;
import org.trackweave.events.Topics;
import org.trackweave.platform.messaging.EventHeaders;
import org.trackweave.platform.messaging.Inbox;

/** Keeps each proposal's newest published decision, and writes to its speakers once per decision. */
@Component
class DecisionEventsListener {

    private static final String CONSUMER = "submission-service.decisions";

    private final DecisionTable table;
    private final DecisionMail mail;
    private final Inbox inbox;

    DecisionEventsListener(DecisionTable table, DecisionMail mail, Inbox inbox) {
        this.table = table;
        this.mail = mail;
        this.inbox = inbox;
    }

    @KafkaListener(id = CONSUMER, idIsGroup = true, topics = Topics.DECISIONS)
    @Transactional
    void on(ConsumerRecord<String, DecisionEvent> record) {
        switch (record.value()) {
            case DecisionPublished published -> {
                // The inbox outlives a rebuild of the table, so a replay writes to nobody.
                if (table.store(published) && inbox.firstDelivery(CONSUMER, EventHeaders.id(record))) {
                    mail.write(published);
                }
            }
            case Unrecognised _ -> {
                // a newer writer's business
            }
        }
    }
}
