/** Turns a session or an API token into the signed token that the services trust. */
@NullMarked
package org.trackweave.gateway.identity;

import org.jspecify.annotations.NullMarked;
