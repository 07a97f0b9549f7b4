package org.trackweave.scheduler.timetable.plan;

import org.trackweave.scheduler.timetable.Rule;

/**
 * Two tracks, by number, that had better not be in one session.
 *
 * @param rule {@link Rule#SIMILAR_TRACKS} or {@link Rule#CHAIR_CLASH}
 */
public record TrackPair(int one, int other, Rule rule, int cost) {}
