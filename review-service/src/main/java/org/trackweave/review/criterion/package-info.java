/** What a conference's proposals are scored by. */
@NullMarked
package org.trackweave.review.criterion;

import org.jspecify.annotations.NullMarked;
