/** Accepting, waitlisting and rejecting: first pending, then published. */
@NullMarked
package org.trackweave.review.decision;

import org.jspecify.annotations.NullMarked;
