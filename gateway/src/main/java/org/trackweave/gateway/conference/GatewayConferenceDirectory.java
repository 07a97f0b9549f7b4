package org.trackweave.gateway.conference;

import java.time.ZoneId;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.trackweave.events.Conference;
import org.trackweave.platform.web.ConferenceDirectory;
import org.trackweave.platform.web.ConferenceHeader;

/** Names the conference in the header of the gateway's pages. */
@Component
class GatewayConferenceDirectory implements ConferenceDirectory {

    private final Conferences conferences;

    GatewayConferenceDirectory(Conferences conferences) {
        this.conferences = conferences;
    }

    @Override
    public Optional<ConferenceHeader> find(String conferenceId) {
        return conferences.find(conferenceId).map(known -> header(known.id(), known.state()));
    }

    private static ConferenceHeader header(String id, Conference state) {
        return new ConferenceHeader(id, state.name(), state.startsOn(), state.endsOn(), ZoneId.of(state.timeZone()));
    }
}
