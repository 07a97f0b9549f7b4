package org.trackweave.search.programme;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.trackweave.platform.web.ConferenceDirectory;
import org.trackweave.platform.web.ConferenceHeader;
import org.trackweave.search.talk.PublicProgramme;

/** Tells the layout which conference a page is about. */
@Component
class KnownConferences implements ConferenceDirectory {

    private final PublicProgramme published;

    KnownConferences(PublicProgramme published) {
        this.published = published;
    }

    @Override
    public Optional<ConferenceHeader> find(String conferenceId) {
        return published.find(conferenceId)
            .map(programme -> programme.conference()
                .map(known -> new ConferenceHeader(conferenceId, known.name(), known.startsOn(), known.endsOn(),
                        programme.zone()))
                .orElseGet(() -> new ConferenceHeader(conferenceId, programme.name(), programme.zone())));
    }
}
