/** Events out through the outbox and in through listeners: nothing acknowledged is lost, nothing counted twice. */
@NullMarked
package org.trackweave.platform.messaging;

import org.jspecify.annotations.NullMarked;
