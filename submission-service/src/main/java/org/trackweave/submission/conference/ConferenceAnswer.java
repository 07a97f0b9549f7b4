package org.trackweave.submission.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.trackweave.events.SessionFormat;

/** A conference as the API shows it. */
record ConferenceAnswer(String id, long version, String name, String description, LocalDate startsOn, LocalDate endsOn,
        String timeZone, CallAnswer call, List<SessionFormat> formats, List<String> languages) {

    /** @param state {@code upcoming}, {@code open} or {@code closed} at the moment of the answer */
    record CallAnswer(Instant opensAt, Instant closesAt, Call.State state) {}

    static ConferenceAnswer of(Conference conference, Instant now) {
        var profile = conference.profile();
        var call = conference.call();
        return new ConferenceAnswer(conference.id().slug(), conference.version(), profile.name(),
                profile.description(), profile.startsOn(), profile.endsOn(), profile.timeZone().getId(),
                new CallAnswer(call.opensAt(), call.closesAt(), call.stateAt(now)), profile.formats(),
                profile.languages());
    }
}
