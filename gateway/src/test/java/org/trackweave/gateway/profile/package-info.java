/** Tests of registration and accounts. */
@NullMarked
package org.trackweave.gateway.profile;

import org.jspecify.annotations.NullMarked;
