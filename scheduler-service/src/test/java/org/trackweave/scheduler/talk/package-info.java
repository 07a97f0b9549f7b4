/** Tests of what is known of talks. */
@NullMarked
package org.trackweave.scheduler.talk;

import org.jspecify.annotations.NullMarked;
