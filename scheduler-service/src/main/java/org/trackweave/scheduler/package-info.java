/** Rooms, timeslots, virtual tracks, runs, the schedule and its releases. */
@NullMarked
package org.trackweave.scheduler;

import org.jspecify.annotations.NullMarked;
