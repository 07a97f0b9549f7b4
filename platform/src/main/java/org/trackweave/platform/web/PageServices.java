package org.trackweave.platform.web;

import java.time.Clock;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;

/** What a page asks for while it is rendered. */
record PageServices(Visitors visitors, ObjectProvider<ConferenceDirectory> conferences, Assets assets, Clock clock,
        String version) {

    Optional<ConferenceHeader> conference(String id) {
        ConferenceDirectory directory = conferences.getIfAvailable();
        return directory == null ? Optional.empty() : directory.find(id);
    }
}
