package org.trackweave.gateway.conference;

import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.ConferenceEvent;
import org.trackweave.events.ConferenceEvent.CfpChanged;
import org.trackweave.events.ConferenceEvent.ConferenceChanged;
import org.trackweave.events.ConferenceEvent.ConferenceOpened;
import org.trackweave.events.ConferenceEvent.Unrecognised;
import org.trackweave.events.Topics;
import org.trackweave.gateway.role.Roles;
import org.trackweave.platform.messaging.EventHeaders;
import org.trackweave.platform.messaging.Inbox;
import org.trackweave.platform.security.Role;

/** Keeps the conferences' names, and makes who opened a conference its first organizer. */
@Component
class ConferenceEventsListener {

    private static final String GROUP = "gateway.conferences";

    private final ConferenceTable conferences;
    private final Roles roles;
    private final Inbox inbox;

    ConferenceEventsListener(ConferenceTable conferences, Roles roles, Inbox inbox) {
        this.conferences = conferences;
        this.roles = roles;
        this.inbox = inbox;
    }

    @KafkaListener(id = GROUP, idIsGroup = true, topics = Topics.CONFERENCES)
    @Transactional
    void on(ConsumerRecord<String, ConferenceEvent> received) {
        switch (received.value()) {
            case ConferenceOpened(var id, var version, var state, var openedBy) -> {
                conferences.upsert(id, version, state);
                makeOrganizer(id, openedBy, received);
            }
            case ConferenceChanged(var id, var version, var state) -> conferences.upsert(id, version, state);
            case CfpChanged(var id, var version, var state) -> conferences.upsert(id, version, state);
            case ConferenceEvent.SpeakerAvailabilityChanged _,Unrecognised _ -> {
            }
        }
    }

    /** Once per event: the role may have been revoked since, and a redelivery must not bring it back. */
    private void makeOrganizer(String conference, @Nullable UUID openedBy,
            ConsumerRecord<String, ConferenceEvent> received) {
        if (openedBy != null && inbox.firstDelivery(GROUP, EventHeaders.id(received))) {
            roles.grant(conference, openedBy, Role.ORGANIZER, openedBy);
        }
    }
}
