/** Refuses requests in filters, in the same words and forms as controllers do. */
@NullMarked
package org.trackweave.gateway.problem;

import org.jspecify.annotations.NullMarked;
