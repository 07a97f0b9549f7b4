/** Versions in HTTP headers. */
@NullMarked
package org.trackweave.review.etag;

import org.jspecify.annotations.NullMarked;
