package org.trackweave.submission.proposal;

import java.util.UUID;

/** Who looks at a proposal or acts on it; somebody may be both a speaker of it and an organizer. */
record Viewer(UUID account, boolean speaker, boolean organizer) {

    /** Under which hat the history shows them. */
    String role() {
        return speaker ? "speaker" : "organizer";
    }
}
