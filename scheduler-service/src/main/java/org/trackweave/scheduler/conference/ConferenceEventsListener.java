package org.trackweave.scheduler.conference;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.ConferenceEvent;
import org.trackweave.events.ConferenceEvent.CfpChanged;
import org.trackweave.events.ConferenceEvent.ConferenceChanged;
import org.trackweave.events.ConferenceEvent.ConferenceOpened;
import org.trackweave.events.ConferenceEvent.SpeakerAvailabilityChanged;
import org.trackweave.events.ConferenceEvent.Unrecognised;
import org.trackweave.events.Topics;
import org.trackweave.scheduler.availability.Availabilities;
import org.trackweave.scheduler.position.EventPositions;

@Component
class ConferenceEventsListener {

    private final Conferences conferences;
    private final Availabilities availabilities;
    private final EventPositions positions;

    ConferenceEventsListener(Conferences conferences, Availabilities availabilities, EventPositions positions) {
        this.positions = positions;
        this.conferences = conferences;
        this.availabilities = availabilities;
    }

    @KafkaListener(id = "scheduler-service.conferences", idIsGroup = true, topics = Topics.CONFERENCES)
    @Transactional
    void on(ConferenceEvent event, ConsumerRecord<?, ?> record) {
        positions.applied(record);
        switch (event) {
            case ConferenceOpened opened ->
                conferences.apply(opened.conferenceId(), opened.version(), opened.conference());
            case ConferenceChanged changed ->
                conferences.apply(changed.conferenceId(), changed.version(), changed.conference());
            case CfpChanged changed ->
                conferences.apply(changed.conferenceId(), changed.version(), changed.conference());
            case SpeakerAvailabilityChanged changed -> availabilities.apply(changed);
            case Unrecognised _ -> {
                // a newer writer's type: nothing here depends on it
            }
        }
    }
}
