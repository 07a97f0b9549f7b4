/** The reviewer's queue and the reviews. */
@NullMarked
package org.trackweave.review.reviewing;

import org.jspecify.annotations.NullMarked;
