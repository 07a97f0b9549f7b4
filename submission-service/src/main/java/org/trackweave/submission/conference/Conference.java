package org.trackweave.submission.conference;

/**
 * A conference as it is stored.
 *
 * @param version counts its events and is its ETag
 */
public record Conference(ConferenceId id, long version, Profile profile, Call call) {

    org.trackweave.events.Conference state() {
        return new org.trackweave.events.Conference(profile.name(), profile.description(), profile.startsOn(),
                profile.endsOn(), profile.timeZone().getId(), call.opensAt(), call.closesAt(), profile.formats(),
                profile.languages());
    }
}
