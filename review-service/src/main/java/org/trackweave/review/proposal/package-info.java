/** Proposals as reviewers may see them: without speakers, read from events. */
@NullMarked
package org.trackweave.review.proposal;

import org.jspecify.annotations.NullMarked;
