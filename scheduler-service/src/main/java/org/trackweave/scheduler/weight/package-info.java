/** How much each wish matters to a conference's organizers. */
@NullMarked
package org.trackweave.scheduler.weight;

import org.jspecify.annotations.NullMarked;
