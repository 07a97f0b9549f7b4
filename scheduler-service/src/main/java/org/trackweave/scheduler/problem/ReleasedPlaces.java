package org.trackweave.scheduler.problem;

import java.util.Map;
import java.util.UUID;

import org.trackweave.events.Placement;

/** Knows where attendees last saw each talk: it had better stay there. */
public interface ReleasedPlaces {

    /** By talk; empty before the first release. */
    Map<UUID, Placement> latestPlacements(String conferenceId);
}
