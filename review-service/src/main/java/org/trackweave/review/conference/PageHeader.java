package org.trackweave.review.conference;

import java.time.ZoneId;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.trackweave.platform.web.ConferenceDirectory;
import org.trackweave.platform.web.ConferenceHeader;
import org.trackweave.platform.web.PageContext;

/** Gives pages the conference's name and time zone. */
@Component
public class PageHeader implements ConferenceDirectory {

    private final Conferences conferences;

    PageHeader(Conferences conferences) {
        this.conferences = conferences;
    }

    @Override
    public Optional<ConferenceHeader> find(String conferenceId) {
        return conferences.find(conferenceId).map(PageHeader::of);
    }

    /** Shows a conference that the page has read already, so that it is not read twice. */
    public static void show(ConferenceView conference) {
        PageContext.current().show(of(conference));
    }

    private static ConferenceHeader of(ConferenceView conference) {
        return new ConferenceHeader(conference.id(), conference.name(), conference.state().startsOn(),
                conference.state().endsOn(), ZoneId.of(conference.state().timeZone()));
    }
}
