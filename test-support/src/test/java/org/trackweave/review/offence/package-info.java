/** Classes that break house rules on purpose. */
@NullMarked
package org.trackweave.review.offence;

import org.jspecify.annotations.NullMarked;
