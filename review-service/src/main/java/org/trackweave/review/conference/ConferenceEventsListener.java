package org.trackweave.review.conference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.Conference;
import org.trackweave.events.ConferenceEvent;
import org.trackweave.events.ConferenceEvent.CfpChanged;
import org.trackweave.events.ConferenceEvent.ConferenceChanged;
import org.trackweave.events.ConferenceEvent.ConferenceOpened;
import org.trackweave.events.ConferenceEvent.Unrecognised;
import org.trackweave.events.Topics;

@Component
class ConferenceEventsListener {

    private static final Logger log = LoggerFactory.getLogger(ConferenceEventsListener.class);

    private final Conferences conferences;
    private final ApplicationEventPublisher publisher;

    ConferenceEventsListener(Conferences conferences, ApplicationEventPublisher publisher) {
        this.conferences = conferences;
        this.publisher = publisher;
    }

    @KafkaListener(id = "review-service.conferences", idIsGroup = true, topics = Topics.CONFERENCES)
    @Transactional
    void on(ConferenceEvent event) {
        switch (event) {
            case ConferenceOpened(var id, var version, var conference, _) -> keep(id, version, conference);
            case ConferenceChanged(var id, var version, var conference) -> keep(id, version, conference);
            case CfpChanged(var id, var version, var conference) -> keep(id, version, conference);
            case ConferenceEvent.SpeakerAvailabilityChanged _ -> {
                // for the scheduler
            }
            case Unrecognised(var id, var version) ->
                log.info("Event {} of conference {} has a type this build does not know, skipped", version, id);
        }
    }

    private void keep(String conferenceId, long version, Conference conference) {
        conferences.keep(conferenceId, version, conference);
        publisher.publishEvent(new ConferenceSeen(conferenceId));
    }
}
