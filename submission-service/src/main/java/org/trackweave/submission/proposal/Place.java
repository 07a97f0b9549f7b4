package org.trackweave.submission.proposal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Where and when a talk is held, by the latest released schedule. */
record Place(String release, String room, @Nullable String track, Instant startsAt, Instant endsAt) {}
