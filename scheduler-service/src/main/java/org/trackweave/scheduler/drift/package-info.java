/** What changed since the schedule was last settled: talks, speakers' times, rooms and timeslots. */
@NullMarked
package org.trackweave.scheduler.drift;

import org.jspecify.annotations.NullMarked;
