/** The contract between the services: the events, their topics and the plain values in them. */
@NullMarked
package org.trackweave.events;

import org.jspecify.annotations.NullMarked;
