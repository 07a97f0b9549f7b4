package org.trackweave.scheduler.run;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.position.EventPosition;
import org.trackweave.scheduler.problem.ProgrammeInput;

/**
 * All that a run is given, as it was at one moment.
 *
 * @param base the timetable organizers work on
 * @param released the newest release, by talk
 * @param position the last events that this came from
 */
record RunInput(ProgrammeInput programme, List<Placement> base, SortedMap<UUID, Placement> released,
        EventPosition position) {}
