/** Passes requests on to the service that answers them. */
@NullMarked
package org.trackweave.gateway.proxy;

import org.jspecify.annotations.NullMarked;
