package org.trackweave.events;

import java.util.UUID;

/**
 * A room.
 *
 * @param capacity seats
 * @param position its place in lists and grids, from 0
 */
public record Room(UUID roomId, String name, int capacity, int position) {}
