/** Tests of the package of this name. */
@NullMarked
package org.trackweave.review.proposal;

import org.jspecify.annotations.NullMarked;
