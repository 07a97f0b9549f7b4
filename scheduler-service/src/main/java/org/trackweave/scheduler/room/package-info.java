/** Rooms and their timeslots, as organizers set them up. */
@NullMarked
package org.trackweave.scheduler.room;

import org.jspecify.annotations.NullMarked;
