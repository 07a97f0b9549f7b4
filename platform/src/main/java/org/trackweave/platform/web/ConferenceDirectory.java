package org.trackweave.platform.web;

import java.util.Optional;

/**
 * Looks up the conference a page is about. A service that keeps conferences (each does, from the conference events)
 * provides one bean of this type, and every page and error page under {@code /conferences/{id}} then shows its name.
 */
@FunctionalInterface
public interface ConferenceDirectory {

    /**
     * Finds a conference by its slug. Called at most once per rendered page.
     *
     * @param conferenceId the path segment after {@code /conferences/}, as the client sent it
     */
    Optional<ConferenceHeader> find(String conferenceId);
}
