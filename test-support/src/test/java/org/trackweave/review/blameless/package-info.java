/** Keeps every house rule. */
@NullMarked
package org.trackweave.review.blameless;

import org.jspecify.annotations.NullMarked;
