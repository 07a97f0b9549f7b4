package org.trackweave.events;

import java.time.Instant;

/** A stretch of time, until just before {@code endsAt}. */
public record TimeSpan(Instant startsAt, Instant endsAt) {}
