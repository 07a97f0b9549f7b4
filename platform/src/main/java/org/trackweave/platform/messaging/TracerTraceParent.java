package org.trackweave.platform.messaging;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;

/** Takes the context from the tracer that also serves HTTP and Kafka. */
record TracerTraceParent(Tracer tracer, Propagator propagator) implements TraceParent {

    @Override
    public @Nullable String current() {
        TraceContext context = tracer.currentTraceContext().context();
        if (context == null) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(context, carrier, (_, name, value) -> carrier.put(name, value));
        return carrier.get(EventHeaders.TRACE_PARENT);
    }
}
