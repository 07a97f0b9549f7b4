/** The identities that every feature of the scheduler speaks of. */
@NullMarked
package org.trackweave.scheduler.ids;

import org.jspecify.annotations.NullMarked;
