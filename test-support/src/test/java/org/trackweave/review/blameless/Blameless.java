package org.trackweave.review.blameless;

import java.time.Clock;
import java.time.Instant;

/** Takes its time from a clock. */
record Blameless(Clock clock) {

    Instant now() {
        return Instant.now(clock);
    }
}
