/** Limits how much one client may write. */
@NullMarked
package org.trackweave.gateway.limit;

import org.jspecify.annotations.NullMarked;
