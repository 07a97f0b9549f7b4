/** Several solvers that take turns. */
@NullMarked
package org.trackweave.scheduler.timetable.portfolio;

import org.jspecify.annotations.NullMarked;
