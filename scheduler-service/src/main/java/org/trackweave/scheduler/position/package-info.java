/** How far this service has applied the events of others. */
@NullMarked
package org.trackweave.scheduler.position;

import org.jspecify.annotations.NullMarked;
