/** The timetable solved by Timefold: planning classes, constraints and explanations never leave this package. */
@NullMarked
package org.trackweave.scheduler.timetable.timefold;

import org.jspecify.annotations.NullMarked;
