/** The timetable organizers work on, and the grid that shows it. */
@NullMarked
package org.trackweave.scheduler.schedule;

import org.jspecify.annotations.NullMarked;
