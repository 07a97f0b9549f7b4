package org.trackweave.gateway.conference;

import java.time.Instant;

import org.trackweave.events.Conference;

/** A conference as of its newest event. */
public record KnownConference(String id, Conference state) {

    public boolean takesProposals(Instant now) {
        return !now.isBefore(state.callOpensAt()) && now.isBefore(state.callClosesAt());
    }
}
