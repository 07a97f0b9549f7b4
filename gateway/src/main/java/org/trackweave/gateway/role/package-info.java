/** Who organizes and who reviews for which conference, and who changed that. */
@NullMarked
package org.trackweave.gateway.role;

import org.jspecify.annotations.NullMarked;
