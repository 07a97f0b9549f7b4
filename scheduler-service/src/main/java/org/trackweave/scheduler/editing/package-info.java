/** Where organizers change virtual tracks, see what a change does, and take it back. */
@NullMarked
package org.trackweave.scheduler.editing;

import org.jspecify.annotations.NullMarked;
