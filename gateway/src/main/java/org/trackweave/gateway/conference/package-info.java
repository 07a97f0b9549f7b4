/** What the gateway knows of the conferences, from their events. */
@NullMarked
package org.trackweave.gateway.conference;

import org.jspecify.annotations.NullMarked;
