/** Review queue, reviews, ranking and decisions. */
@NullMarked
package org.trackweave.review;

import org.jspecify.annotations.NullMarked;
