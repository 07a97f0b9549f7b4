/** Runs: one execution of track assignment and timetabling, from request to adoption. */
@NullMarked
package org.trackweave.scheduler.run;

import org.jspecify.annotations.NullMarked;
