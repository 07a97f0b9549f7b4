/** Tests of the package of this name. */
@NullMarked
package org.trackweave.review.criterion;

import org.jspecify.annotations.NullMarked;
