/** Random secrets that are stored as hashes only. */
@NullMarked
package org.trackweave.gateway.secret;

import org.jspecify.annotations.NullMarked;
