package org.trackweave.submission.conference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.trackweave.platform.web.ConferenceDirectory;
import org.trackweave.platform.web.ConferenceHeader;

/** Tells the page layout of conferences. */
@Configuration(proxyBeanMethods = false)
class ConferenceHeaders {

    @Bean
    ConferenceDirectory conferenceDirectory(Conferences conferences) {
        return slug -> conferences.find(new ConferenceId(slug)).map(ConferenceHeaders::header);
    }

    private static ConferenceHeader header(Conference conference) {
        var profile = conference.profile();
        return new ConferenceHeader(conference.id().slug(), profile.name(), profile.startsOn(), profile.endsOn(),
                profile.timeZone());
    }
}
