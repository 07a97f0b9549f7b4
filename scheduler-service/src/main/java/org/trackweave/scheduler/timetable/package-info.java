/** The timetable problem, the port to whatever solves it, and an independent proof that a result holds. */
@NullMarked
package org.trackweave.scheduler.timetable;

import org.jspecify.annotations.NullMarked;
