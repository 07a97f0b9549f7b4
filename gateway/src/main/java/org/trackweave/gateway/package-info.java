/** The one front door: sign-in, accounts, roles, API tokens, routing. */
@NullMarked
package org.trackweave.gateway;

import org.jspecify.annotations.NullMarked;
