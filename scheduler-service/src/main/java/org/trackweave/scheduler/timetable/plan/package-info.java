/** A problem in numbers, as every solver needs it: slots, what each place costs each talk, which pairs of talks matter. */
@NullMarked
package org.trackweave.scheduler.timetable.plan;

import org.jspecify.annotations.NullMarked;
