/** The browser session: sign-in, sign-out, its CSRF token, throttled guessing. */
@NullMarked
package org.trackweave.gateway.signin;

import org.jspecify.annotations.NullMarked;
