/** What the scheduler knows of accepted talks, from events. */
@NullMarked
package org.trackweave.scheduler.talk;

import org.jspecify.annotations.NullMarked;
