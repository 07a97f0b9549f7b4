/** One-time links sent by mail: confirm an address, sign in, choose a new password. */
@NullMarked
package org.trackweave.gateway.link;

import org.jspecify.annotations.NullMarked;
