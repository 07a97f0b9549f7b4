/** The timetable solved by OR-Tools CP-SAT: models, searches and proofs never leave this package. */
@NullMarked
package org.trackweave.scheduler.timetable.cpsat;

import org.jspecify.annotations.NullMarked;
