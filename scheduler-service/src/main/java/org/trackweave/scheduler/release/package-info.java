/** Frozen, named, published versions of the schedule. */
@NullMarked
package org.trackweave.scheduler.release;

import org.jspecify.annotations.NullMarked;
