package org.trackweave.platform.sample;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import org.trackweave.events.RunEvent;
import org.trackweave.events.Topics;
import org.trackweave.platform.messaging.RetryLaterException;

/** Reads in batches, as the indexer does, and can be told that what it writes to is away. */
@Component
public class RunEventsListener {

    public static final String GROUP = "sample-service.runs";

    private final List<RunEvent> handled = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean away;

    @KafkaListener(id = GROUP, idIsGroup = true, topics = Topics.RUNS, batch = "true")
    void on(List<ConsumerRecord<String, RunEvent>> records) {
        if (away) {
            refusals.incrementAndGet();
            throw new RetryLaterException("The index is away", null);
        }
        records.forEach(record -> handled.add(record.value()));
    }

    public void away(boolean away) {
        this.away = away;
    }

    public int refusals() {
        return refusals.get();
    }

    public List<RunEvent> handledOf(String conference) {
        return handled.stream().filter(event -> event.conferenceId().equals(conference)).toList();
    }
}
