package org.trackweave.search.talk;

import java.time.Instant;

/**
 * The newest released schedule.
 *
 * @param version grows with every release; calendars take it as their sequence number
 * @param name as organizers named it, {@code 1.0}
 */
public record Release(long version, String name, Instant releasedAt, String comment) {}
