/** Conferences and their calls for proposals, proposals, speakers and the proposal lifecycle. */
@NullMarked
package org.trackweave.submission;

import org.jspecify.annotations.NullMarked;
