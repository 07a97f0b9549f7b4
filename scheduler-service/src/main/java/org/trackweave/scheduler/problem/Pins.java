package org.trackweave.scheduler.problem;

import java.util.List;

import org.trackweave.events.Placement;

/** Knows which talks organizers have pinned to their place; a run must leave them there. */
public interface Pins {

    List<Placement> pinned(String conferenceId);
}
