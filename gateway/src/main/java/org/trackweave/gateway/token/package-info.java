/** API tokens: scoped, expiring, revocable, stored as hashes. */
@NullMarked
package org.trackweave.gateway.token;

import org.jspecify.annotations.NullMarked;
