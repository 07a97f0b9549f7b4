/** Virtual tracks: found in the talks alone, or filled from an organizer's names and sentences. */
@NullMarked
package org.trackweave.scheduler.discovery;

import org.jspecify.annotations.NullMarked;
