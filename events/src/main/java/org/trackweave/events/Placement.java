package org.trackweave.events;

import java.time.Instant;
import java.util.UUID;

/** Where and when a talk is held: from {@code startsAt} until just before {@code endsAt}. */
public record Placement(UUID proposalId, UUID roomId, Instant startsAt, Instant endsAt) {}
