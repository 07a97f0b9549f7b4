/** The pages on which people register and look after their own account. */
@NullMarked
package org.trackweave.gateway.profile;

import org.jspecify.annotations.NullMarked;
