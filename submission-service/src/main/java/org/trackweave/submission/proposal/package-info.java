/** Proposals and what their speakers and the organizers may do with them. */
@NullMarked
package org.trackweave.submission.proposal;

import org.jspecify.annotations.NullMarked;
