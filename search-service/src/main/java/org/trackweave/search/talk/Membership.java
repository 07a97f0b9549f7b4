package org.trackweave.search.talk;

/**
 * A talk's place in a virtual track.
 *
 * @param primary the track is the talk's home; otherwise the talk only visits
 * @param why in words, for attendees
 */
public record Membership(String slug, String name, int color, boolean primary, String why) {}
