/** What the scheduler knows of conferences, from events. */
@NullMarked
package org.trackweave.scheduler.conference;

import org.jspecify.annotations.NullMarked;
