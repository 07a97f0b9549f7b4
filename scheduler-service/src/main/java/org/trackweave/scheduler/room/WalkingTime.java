package org.trackweave.scheduler.room;

/** How long people walk between two places (buildings, floors), in minutes, whichever way. */
public record WalkingTime(String from, String to, int minutes) {}
