package org.trackweave.submission.availability;

import java.util.List;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.submission.conference.ConferenceId;

/** What became of a wish to read or change a speaker's times. */
sealed interface TimesOutcome {

    record Done(SpeakerTimes times) implements TimesOutcome {}

    record Refused(List<FieldFault> faults) implements TimesOutcome {}

    record Stale(SpeakerTimes current) implements TimesOutcome {}

    record UnknownConference(ConferenceId id) implements TimesOutcome {}

    /** The person has no proposal at this conference. */
    record NoSpeaker() implements TimesOutcome {}
}
