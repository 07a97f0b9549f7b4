/** When speakers cannot speak and when they like to, from events. */
@NullMarked
package org.trackweave.scheduler.availability;

import org.jspecify.annotations.NullMarked;
