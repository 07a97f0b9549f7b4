/** The sample conference that tests read. */
@NullMarked
package org.trackweave.scheduler.samples;

import org.jspecify.annotations.NullMarked;
