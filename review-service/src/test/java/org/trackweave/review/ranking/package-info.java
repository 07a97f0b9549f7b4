/** Tests of the package of this name. */
@NullMarked
package org.trackweave.review.ranking;

import org.jspecify.annotations.NullMarked;
