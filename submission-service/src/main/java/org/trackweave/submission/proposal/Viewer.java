package org.trackweave.submission.proposal;

import java.util.UUID;

import org.trackweave.platform.security.Caller;

/** Who looks at a proposal or acts on it; somebody may be both a speaker of it and an organizer. */
record Viewer(UUID account, boolean speaker, boolean organizer) {

    static Viewer of(Proposal proposal, Caller caller) {
        return new Viewer(caller.accountId(), proposal.hasSpeaker(caller.accountId()),
                caller.organizes(proposal.conference().slug()));
    }

    /** A draft stays with its speakers until they submit it. */
    boolean maySee(Proposal proposal) {
        return speaker || (organizer && !proposal.draft());
    }

    /** Under which hat the history shows them. */
    String role() {
        return speaker ? "speaker" : "organizer";
    }
}
