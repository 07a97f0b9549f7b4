package org.trackweave.submission.conference;

import java.util.List;

import org.trackweave.platform.web.FieldFault;

/** What became of the wish to open or change a conference. */
sealed interface ConferenceOutcome {

    record Done(Conference conference) implements ConferenceOutcome {}

    record Refused(List<FieldFault> faults) implements ConferenceOutcome {}

    /** Another conference has this id. */
    record IdTaken(ConferenceId id) implements ConferenceOutcome {}

    record Unknown(ConferenceId id) implements ConferenceOutcome {}

    /** Somebody changed it since the client read it. */
    record Stale(Conference current) implements ConferenceOutcome {}
}
