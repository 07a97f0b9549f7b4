/** What the organizers decided, as the review service publishes it. */
@NullMarked
package org.trackweave.submission.decision;

import org.jspecify.annotations.NullMarked;
