/** The review service on real servers. */
@NullMarked
package org.trackweave.review;

import org.jspecify.annotations.NullMarked;
