package org.trackweave.events;

/**
 * A kind of session.
 *
 * @param name what people read, {@code Talk}
 * @param minutes its length
 */
public record SessionFormat(String name, int minutes) {}
