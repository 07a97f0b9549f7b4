package org.trackweave.platform.sample;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.tracing.Tracer;

import org.trackweave.events.ConferenceEvent;
import org.trackweave.events.ConferenceEvent.CfpChanged;
import org.trackweave.events.ConferenceEvent.ConferenceChanged;
import org.trackweave.events.ConferenceEvent.ConferenceOpened;
import org.trackweave.events.ConferenceEvent.Unrecognised;
import org.trackweave.events.Topics;

/** The reading side: notes what it is told, and fails for the names it is told to fail for. */
@Component
public class ConferenceEventsListener {

    public static final String GROUP = "sample-service.conferences";

    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final Tracer tracer;

    ConferenceEventsListener(Tracer tracer) {
        this.tracer = tracer;
    }

    /** An event as it arrived. */
    public record Delivery(ConferenceEvent event, String traceId, ConsumerRecord<String, ConferenceEvent> record) {}

    @KafkaListener(id = GROUP, idIsGroup = true, topics = Topics.CONFERENCES)
    @Transactional
    void on(ConsumerRecord<String, ConferenceEvent> record) {
        ConferenceEvent event = record.value();
        switch (event) {
            case ConferenceOpened(var id, _, _, _) -> failIfPoisoned(id);
            case ConferenceChanged(var id, _, _) -> failIfPoisoned(id);
            case CfpChanged(var id, _, _) -> failIfPoisoned(id);
            case ConferenceEvent.SpeakerAvailabilityChanged _,Unrecognised _ -> {
                return;
            }
        }
        var span = tracer.currentSpan();
        deliveries.add(new Delivery(event, span == null ? "" : span.context().traceId(), record));
    }

    /** From now on events of this conference cannot be applied. */
    public void poison(String conference) {
        poisoned.add(conference);
    }

    public void heal(String conference) {
        poisoned.remove(conference);
    }

    public List<Delivery> deliveriesOf(String conference) {
        return deliveries.stream().filter(each -> each.event().conferenceId().equals(conference)).toList();
    }

    private void failIfPoisoned(String conference) {
        if (poisoned.contains(conference)) {
            throw new IllegalStateException("Secret name of %s must not travel".formatted(conference));
        }
    }
}
