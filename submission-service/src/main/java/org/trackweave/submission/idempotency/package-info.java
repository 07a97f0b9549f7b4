/** Requests that may be sent twice and are carried out once. */
@NullMarked
package org.trackweave.submission.idempotency;

import org.jspecify.annotations.NullMarked;
