/** Tests of the working schedule and its board. */
@NullMarked
package org.trackweave.scheduler.schedule;

import org.jspecify.annotations.NullMarked;
