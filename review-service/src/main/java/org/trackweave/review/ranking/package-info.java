/** The organizers' ranked list of proposals, computed from reviews. */
@NullMarked
package org.trackweave.review.ranking;

import org.jspecify.annotations.NullMarked;
