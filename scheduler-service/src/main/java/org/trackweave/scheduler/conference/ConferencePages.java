package org.trackweave.scheduler.conference;

import java.time.ZoneId;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.trackweave.platform.web.ConferenceDirectory;
import org.trackweave.platform.web.ConferenceHeader;

/** Names the conference on this service's pages. */
@Component
class ConferencePages implements ConferenceDirectory {

    private final Conferences conferences;

    ConferencePages(Conferences conferences) {
        this.conferences = conferences;
    }

    @Override
    public Optional<ConferenceHeader> find(String conferenceId) {
        return conferences.find(conferenceId)
            .map(conference -> new ConferenceHeader(conferenceId, conference.name(), conference.startsOn(),
                    conference.endsOn(), ZoneId.of(conference.timeZone())));
    }
}
