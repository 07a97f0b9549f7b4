package org.trackweave.scheduler.room;

import java.util.UUID;

/**
 * A room of a conference.
 *
 * @param capacity seats
 * @param position its place in lists and grids, from 0
 */
public record Room(UUID id, String name, int capacity, int position) {}
