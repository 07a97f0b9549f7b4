/** Conferences and their calls for proposals. */
@NullMarked
package org.trackweave.submission.conference;

import org.jspecify.annotations.NullMarked;
