package org.trackweave.review.conference;

import org.trackweave.events.Conference;

/** A conference as this service last heard of it. */
public record ConferenceView(String id, Conference state) {

    /** What people call it. */
    public String name() {
        return state.name();
    }
}
