package org.trackweave.platform.messaging;

import org.jspecify.annotations.Nullable;

/** The W3C trace context of the running thread, kept with an event so that one trace spans request and reaction. */
@FunctionalInterface
interface TraceParent {

    /** The {@code traceparent} header's value, null outside a trace. */
    @Nullable
    String current();
}
