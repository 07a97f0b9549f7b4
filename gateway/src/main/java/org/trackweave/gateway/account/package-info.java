/** Who has an account: sign-up, profile, password. */
@NullMarked
package org.trackweave.gateway.account;

import org.jspecify.annotations.NullMarked;
