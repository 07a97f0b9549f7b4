/** Who is calling and what they may do: the resource server, access rules on handlers, CSRF and headers. */
@NullMarked
package org.trackweave.platform.security;

import org.jspecify.annotations.NullMarked;
