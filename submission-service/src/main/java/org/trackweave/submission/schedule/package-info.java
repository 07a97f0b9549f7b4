/** Where and when talks are held, as the scheduler service releases it. */
@NullMarked
package org.trackweave.submission.schedule;

import org.jspecify.annotations.NullMarked;
