/** The virtual tracks organizers work on. */
@NullMarked
package org.trackweave.scheduler.track;

import org.jspecify.annotations.NullMarked;
