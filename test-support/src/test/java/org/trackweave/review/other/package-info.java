/** One half of a cycle between features, on purpose. */
@NullMarked
package org.trackweave.review.other;

import org.jspecify.annotations.NullMarked;
