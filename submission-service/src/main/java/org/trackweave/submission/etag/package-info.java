/** HTTP entity tags that are version numbers. */
@NullMarked
package org.trackweave.submission.etag;

import org.jspecify.annotations.NullMarked;
