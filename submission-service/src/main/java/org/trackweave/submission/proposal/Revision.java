package org.trackweave.submission.proposal;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A page of a proposal's history.
 *
 * @param action what was done: {@code submitted}, {@code revised}, …
 * @param account who did it, null once they are erased
 * @param role {@code speaker} or {@code organizer}
 * @param content what the proposal said afterwards
 */
record Revision(long number, String action, @Nullable UUID account, String role, Instant at, Content content) {}
